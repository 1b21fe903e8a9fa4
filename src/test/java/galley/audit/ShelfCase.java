package galley.audit;

import galley.check.advice.Rating;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule and how three articles break it.
 *
 * @param words that its message begins with
 * @param files of a finding about several articles
 */
record ShelfCase(
        String id, Rating rating, int line, String words, List<String> files, List<Breaks> breaks) {

    record Breaks(String file, String from, String to) {}

    @Override
    public String toString() {
        return id;
    }

    static Stream<ShelfCase> all() {
        return Stream.of(
                new ShelfCase(
                        "dup-id",
                        Rating.BAD,
                        2,
                        "2 articles have the id 1.",
                        List.of("a1.md", "a2.md"),
                        List.of(new Breaks("a2.md", "id: 2\nd", "id: 1\nd"))),
                new ShelfCase(
                        "dup-url",
                        Rating.BAD,
                        14,
                        "2 articles claim the address /learn/physics/questions/a1.",
                        List.of("a1.md", "a2.md"),
                        List.of(
                                new Breaks(
                                        "a2.md",
                                        "\nurl: /learn/physics/questions/a2",
                                        "\nurl: /learn/physics/questions/a1/"))),
                new ShelfCase(
                        "dup-seo-title",
                        Rating.BAD,
                        6,
                        "2 articles share the SEO title “One Title Here”.",
                        List.of("a1.md", "a3.md"),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "  title: wborkd explained wborld",
                                        "  title: One Title Here"),
                                new Breaks(
                                        "a3.md",
                                        "  title: wdorkd explained wdorld",
                                        "  title: one  title HERE"))),
                new ShelfCase(
                        "dup-title",
                        Rating.BAD,
                        4,
                        "2 articles have the title “What is it?”.",
                        List.of("a1.md", "a2.md"),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "\ntitle: How does wborkd work?",
                                        "\ntitle: What is it?"),
                                new Breaks(
                                        "a2.md",
                                        "\ntitle: How does wcorkd work?",
                                        "\ntitle: what is it"))),
                new ShelfCase(
                        "dup-question",
                        Rating.BAD,
                        10,
                        "The same question is answered 2 times: “What is it?”",
                        List.of("a1.md", "a2.md"),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "question: How does wborkd work?",
                                        "question: What is it?"),
                                new Breaks(
                                        "a2.md",
                                        "question: How does wcorkd work?",
                                        "question: What is it?"))),
                new ShelfCase(
                        "dup-description",
                        Rating.OK,
                        7,
                        "2 articles share the description “The same.”.",
                        List.of("a1.md", "a2.md"),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "Learn what wborkd is and how wborld matters.",
                                        "The same."),
                                new Breaks(
                                        "a2.md",
                                        "Learn what wcorkd is and how wcorld matters.",
                                        "The same."))),
                new ShelfCase(
                        "keyword-cannibal",
                        Rating.OK,
                        8,
                        "2 articles aim at “Mass”",
                        List.of("a1.md", "a2.md"),
                        List.of(
                                new Breaks("a1.md", "page_keywords: wborkd", "page_keywords: Mass"),
                                new Breaks(
                                        "a2.md", "page_keywords: wcorkd", "page_keywords: mass"))),
                new ShelfCase(
                        "subject-variant",
                        Rating.OK,
                        12,
                        "“Physics & Art” (2) and “physics and art” (1)",
                        List.of("a2.md"),
                        List.of(
                                new Breaks("a1.md", "subject: Physics", "subject: Physics & Art"),
                                new Breaks("a2.md", "subject: Physics", "subject: physics and art"),
                                new Breaks("a3.md", "subject: Physics", "subject: Physics & Art"))),
                new ShelfCase(
                        "related-dead",
                        Rating.BAD,
                        16,
                        "1 article lists /learn/physics/questions/none as related",
                        List.of("a1.md"),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "    url: /learn/physics/questions/a2",
                                        "    url: /learn/physics/questions/none"))),
                new ShelfCase(
                        "related-unpublished",
                        Rating.BAD,
                        16,
                        "",
                        List.of("a1.md"),
                        List.of(new Breaks("a2.md", "author: A", "author: A\ndraft: true"))),
                new ShelfCase(
                        "related-none",
                        Rating.INFO,
                        1,
                        "1 article has no related article.",
                        List.of("a3.md"),
                        List.of(
                                new Breaks(
                                        "a3.md",
                                        "related_article1:\n    id: 1\n    title: Next\n    url: /learn/physics/questions/a1\n",
                                        ""))),
                new ShelfCase(
                        "orphan",
                        Rating.INFO,
                        14,
                        "1 article has no other article that leads there.",
                        List.of("a2.md"),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "    id: 2\n    title: Next\n    url: /learn/physics/questions/a2",
                                        "    id: 3\n    title: Next\n    url: /learn/physics/questions/a3"))),
                new ShelfCase(
                        "related-self",
                        Rating.BAD,
                        16,
                        "This related article is the article itself.",
                        List.of(),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "    url: /learn/physics/questions/a2",
                                        "    url: https://s.org/learn/physics/questions/a1"))),
                new ShelfCase(
                        "related-duplicate",
                        Rating.BAD,
                        20,
                        "This is the same article as related_article1.",
                        List.of(),
                        List.of(
                                new Breaks(
                                        "a1.md",
                                        "questions/a2\n---",
                                        "questions/a2\nrelated_article2:\n    id: 2\n    title: Again\n    url: /learn/physics/questions/a2/\n---"))),
                new ShelfCase(
                        "related-gap",
                        Rating.BAD,
                        16,
                        "related_article1 is missing before this one.",
                        List.of(),
                        List.of(new Breaks("a1.md", "related_article1", "related_article2"))),
                new ShelfCase(
                        "date-future",
                        Rating.OK,
                        3,
                        "The date 2025-06-16 lies ahead.",
                        List.of(),
                        List.of(new Breaks("a1.md", "2024-11-30", "2025-06-16"))));
    }
}
