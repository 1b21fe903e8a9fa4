package galley.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import galley.schema.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one article's graph. */
final class Graph {

    private static final String MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

    private final PageFacts facts;

    Graph(PageFacts facts) {
        this.facts = facts;
    }

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        switch (facts.settings().profile()) {
            case ARTICLE -> article(graph.addObject());
            case QAPAGE_EDUCATION -> questionPage(graph.addObject());
        }
        List<Step> steps = steps();
        if (steps.size() > 1) {
            breadcrumb(graph.addObject(), steps);
        }
        return root;
    }

    private void identity(ObjectNode node, String type, String fragment) {
        node.put("@type", type);
        put(node, "@id", facts.address().map(a -> a + fragment));
    }

    private static void put(ObjectNode node, String key, Optional<String> text) {
        text.ifPresent(t -> node.put(key, t));
    }

    private void article(ObjectNode node) {
        identity(node, "Article", "#article");
        put(node, "headline", facts.title());
        put(node, "description", facts.description());
        put(node, "datePublished", facts.published());
        facts.author().ifPresent(name -> author(node.putArray("author").addObject(), name));
        publisher().ifPresent(name -> organisation(node.putObject("publisher"), name));
        put(node, "mainEntityOfPage", facts.address());
        put(node, "articleSection", facts.subject());
        List<String> keywords = facts.keywords();
        if (!keywords.isEmpty()) {
            keywords.forEach(node.putArray("keywords")::add);
        }
        node.put("inLanguage", facts.settings().language().tag());
    }

    private void questionPage(ObjectNode node) {
        identity(node, "QAPage", "#qapage");
        put(node, "url", facts.address());
        ObjectNode question = node.putObject("mainEntity").put("@type", "Question");
        put(question, "name", facts.question().or(facts::title));
        put(question, "text", facts.question());
        boolean answered = !facts.answer().isEmpty();
        question.put("answerCount", answered ? 1 : 0);
        origin(question);
        if (answered) {
            answer(question.putObject("acceptedAnswer"));
        }
    }

    private void answer(ObjectNode node) {
        node.put("@type", "Answer").put("text", facts.answer());
        put(node, "url", facts.address().map(a -> a + "#answer"));
        origin(node);
        if (facts.settings().machineWritten()) {
            node.put("digitalSourceType", MACHINE);
        }
    }

    private void origin(ObjectNode node) {
        put(node, "datePublished", facts.published());
        facts.author().ifPresent(name -> author(node.putObject("author"), name));
    }

    private void author(ObjectNode node, String name) {
        if (facts.settings().brand().orElse(name).equalsIgnoreCase(name)) {
            organisation(node, name);
        } else {
            node.put("@type", "Person").put("name", name);
        }
    }

    private Optional<String> publisher() {
        return facts.settings().brand().or(facts::author);
    }

    private void organisation(ObjectNode node, String name) {
        node.put("@type", "Organization").put("name", name).put("url", facts.at("/"));
    }

    /**
     * @param path of its page; empty for the page itself
     */
    private record Step(String name, String path) {}

    /**
     * The way to the page by its own address: where that begins, the subject where the address
     * names it, the page. Other parts of an address need not be pages.
     */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<String> parts = facts.pathParts();
        var path = new StringBuilder();
        for (String part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            path.append('/').append(part);
            Optional<String> subject = facts.subject().filter(s -> Slug.of(s).equals(part));
            if (subject.isPresent() || steps.isEmpty()) {
                steps.add(new Step(subject.orElse(capitalised(part)), path.toString()));
            }
        }
        facts.title().ifPresent(title -> steps.add(new Step(title, "")));
        return steps;
    }

    private static String capitalised(String part) {
        String words = part.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void breadcrumb(ObjectNode node, List<Step> steps) {
        identity(node, "BreadcrumbList", "#breadcrumb");
        ArrayNode items = node.putArray("itemListElement");
        for (Step step : steps) {
            ObjectNode item =
                    items.addObject()
                            .put("@type", "ListItem")
                            .put("position", items.size())
                            .put("name", step.name());
            if (!step.path().isEmpty()) {
                item.put("item", facts.at(step.path()));
            }
        }
    }
}
