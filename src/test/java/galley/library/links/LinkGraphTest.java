package galley.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import galley.article.Article;
import galley.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who points at whom, and what is wrong with it. */
class LinkGraphTest {

    private final LinkGraph graph = new LinkGraph(true);

    /**
     * @param related pairs of id and name; {@code -} for none
     */
    private void put(String name, int id, String answer, String... related) {
        graph.put(links(name, id, answer, related));
    }

    private static ArticleLinks links(String name, int id, String answer, String... related) {
        var text = new StringBuilder("---\nid: " + id + "\ntitle: " + name + "\nanswer: >-\n");
        text.append("    ").append(answer).append("\nurl: ").append(url(name)).append("\n");
        for (int i = 0; i < related.length; i += 2) {
            text.append("related_article").append(i / 2 + 1).append(":\n");
            text.append(related[i].equals("-") ? "" : "    id: " + related[i] + "\n");
            text.append("    title: >-\n        T\n");
            text.append(related[i + 1].equals("-") ? "" : "    url: " + url(related[i + 1]) + "\n");
        }
        Article article = Article.parse(SourceText.of(text + "---\n"));
        return ArticleLinks.of(name + ".md", article);
    }

    private static String url(String name) {
        return "/learn/x/questions/" + name;
    }

    private static List<String> from(List<LinkUse> uses) {
        return uses.stream().map(use -> use.from() + " " + use.place()).toList();
    }

    @Test
    void whoPointsHere() {
        put("a", 1, "none", "2", "b");
        put("b", 2, "See [a](/learn/x/questions/a/?x#top).");
        put("c", 3, "See https://www.site.org/learn/x/questions/a and more", "1", "-");
        put("d", 4, "`[a](/learn/x/questions/a)`");
        assertEquals(
                List.of("b.md answer", "c.md related_article1", "c.md answer"),
                from(graph.pointingAt("a.md")));
        assertEquals(List.of("a.md related_article1"), from(graph.pointingAt("b.md")));
        assertEquals(List.of(), graph.pointingAt("d.md"));
        assertEquals(List.of(), graph.pointingAt("nowhere.md"));
        assertEquals(List.of("c.md", "d.md"), graph.orphans());
        assertEquals(List.of("d.md"), graph.withoutLinks());
        assertEquals(List.of("a.md"), graph.withUrl("https://site.org/learn/x/questions/a"));
    }

    @Test
    void aPartOfTheSiteSaysNothingOfTheRest() {
        ArticleLinks article =
                links(
                        "a",
                        1,
                        "[gone](/learn/x/questions/gone) [of another folder](/learn/y/questions/b)",
                        "-",
                        "old",
                        "9",
                        "-");
        graph.put(article);
        assertEquals(4, graph.counts().get(LinkFault.DEAD));
        var part = new LinkGraph(false);
        part.put(article);
        assertEquals(
                List.of("/learn/x/questions/old", "", "/learn/x/questions/gone"),
                part.with(LinkFault.DEAD, 10).stream().map(LinkUse::url).toList());
        assertEquals(3, part.counts().get(LinkFault.DEAD));
        part.remove("a.md");
        part.put(links("b", 2, "[x](/learn/x/questions/gone)"));
        part.put(
                ArticleLinks.of(
                        "c.md",
                        Article.parse(SourceText.of("---\nurl: /about\n---\n[x](/about/us)\n"))));
        assertEquals(1, part.counts().get(LinkFault.DEAD));
    }

    @Test
    void deadLinksAndWhatTheyMay() {
        put("a", 1, "[gone](/learn/x/questions/gone) and [price](/pricing)", "2", "old", "9", "no");
        put("b", 2, "[x](https://else.org/learn/x/questions/gone) [y](https://else.org/)");
        List<LinkUse> dead = graph.with(LinkFault.DEAD, 10);
        assertEquals(
                List.of("a.md related_article1", "a.md related_article2", "a.md answer"),
                from(dead));
        assertEquals(Optional.of("b.md"), dead.getFirst().meant());
        assertEquals(Optional.empty(), dead.get(1).meant());
        assertEquals(1, graph.with(LinkFault.DEAD, 1).size());
    }

    @Test
    void aHostThatLeadsToArticlesIsOurOwn() {
        put("a", 1, "[b](https://site.org/learn/x/questions/b)");
        put("b", 2, "[c](https://site.org/learn/x/questions/gone) [d](https://site.org/about)");
        assertEquals(List.of("b.md answer"), from(graph.with(LinkFault.DEAD, 10)));
        assertEquals(
                List.of("a.md"), graph.pointingAt("b.md").stream().map(LinkUse::from).toList());
    }

    @Test
    void whatIsWrongWithLinksThatLead() {
        put("a", 1, "none", "1", "a", "2", "b", "2", "b", "7", "c", "3", "-");
        put("b", 2, "none", "1", "a");
        put("c", 3, "none");
        List<LinkUse> uses = graph.from("a.md");
        assertEquals(Set.of(LinkFault.SELF), uses.get(0).faults());
        assertEquals(Set.of(), uses.get(1).faults());
        assertEquals(Set.of(LinkFault.REPEATED), uses.get(2).faults());
        assertEquals(Set.of(LinkFault.OTHER_ID, LinkFault.ONE_WAY), uses.get(3).faults());
        assertEquals(Set.of(LinkFault.ONE_WAY), uses.get(4).faults());
        assertEquals(
                Map.of(
                        LinkFault.SELF,
                        1,
                        LinkFault.REPEATED,
                        1,
                        LinkFault.OTHER_ID,
                        1,
                        LinkFault.ONE_WAY,
                        2),
                graph.counts());
    }

    @Test
    void articlesThatShareAUrlAreAllPointedAt() {
        put("a", 1, "none");
        graph.put(new ArticleLinks("other.md", "8", url("a"), List.of()));
        put("b", 2, "none", "8", "a");
        assertEquals(List.of("a.md", "other.md"), graph.from("b.md").getFirst().to());
        assertEquals(1, graph.pointingAt("other.md").size());
        assertEquals(1, graph.pointingAt("a.md").size());
        assertTrue(graph.with(LinkFault.OTHER_ID, 9).isEmpty());
    }

    @Test
    void whatCannotBeReadPointsNowhere() {
        Article broken = Article.parse(SourceText.of("---\nurl: a: b: c\n\tx\n---\n"));
        graph.put(ArticleLinks.of("broken.md", broken));
        graph.put(ArticleLinks.of("empty.md", Article.parse(SourceText.of(""))));
        assertEquals(2, graph.articles());
        assertEquals(List.of(), graph.from("broken.md"));
        assertEquals(List.of(), graph.orphans());
    }

    /** Whatever was put in and taken out before, the graph is that of what is there. */
    @Test
    void changesOneByOneComeToTheSame() {
        var random = new Random(5);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add("n" + i);
        }
        ArticleLinks[] last = new ArticleLinks[names.size()];
        for (int change = 0; change < 600; change++) {
            int i = random.nextInt(names.size());
            if (random.nextInt(4) == 0) {
                graph.remove(names.get(i) + ".md");
                last[i] = null;
                continue;
            }
            String[] related = new String[random.nextInt(4) * 2];
            for (int r = 0; r < related.length; r += 2) {
                int to = random.nextInt(names.size());
                related[r] = random.nextInt(5) == 0 ? "-" : "" + random.nextInt(names.size());
                related[r + 1] = random.nextInt(5) == 0 ? "-" : names.get(to);
            }
            last[i] = links(names.get(i), i % 30, "[x](" + url("n" + i / 2) + ")", related);
            graph.put(last[i]);
        }
        var fresh = new LinkGraph(true);
        for (ArticleLinks links : last) {
            if (links != null) {
                fresh.put(links);
            }
        }
        assertEquals(fresh.articles(), graph.articles());
        assertEquals(fresh.counts(), graph.counts());
        assertEquals(fresh.orphans(), graph.orphans());
        for (String name : names) {
            assertEquals(
                    Set.copyOf(from(fresh.pointingAt(name + ".md"))),
                    Set.copyOf(from(graph.pointingAt(name + ".md"))));
            assertEquals(faults(fresh, name), faults(graph, name));
        }
    }

    private static List<Set<LinkFault>> faults(LinkGraph graph, String name) {
        return graph.from(name + ".md").stream().map(LinkUse::faults).toList();
    }
}
