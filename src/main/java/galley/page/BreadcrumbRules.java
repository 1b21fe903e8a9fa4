package galley.page;

import java.util.List;

/** Whether a breadcrumb leads from the site to the page. */
final class BreadcrumbRules {

    private BreadcrumbRules() {}

    static void check(List<Place> all, Findings findings) {
        all.stream().filter(p -> p.is("BreadcrumbList")).forEach(p -> breadcrumb(p, findings));
    }

    private static void breadcrumb(Place breadcrumb, Findings findings) {
        List<Place> steps = breadcrumb.each("itemListElement");
        ContentRules.need(breadcrumb, "itemListElement", "its steps", findings);
        if (steps.size() == 1) {
            findings.add(
                    JsonLdRule.BREADCRUMB_MIN2,
                    breadcrumb,
                    "A breadcrumb needs two steps, this has one. Add the page above, or leave it"
                            + " out.");
        }
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), i + 1, i + 1 == steps.size(), findings);
        }
    }

    private static void step(Place step, int expected, boolean last, Findings findings) {
        ContentRules.need(step, "position", "which step it is, from 1", findings);
        step.first("position").ifPresent(p -> position(p, expected, findings));
        // The page that a step leads to may carry the step's name.
        Place named =
                step.first("item").filter(i -> !step.has("name") && i.has("name")).orElse(step);
        ContentRules.needText(named, "name", findings);
        if (!last) {
            ContentRules.need(step, "item", "the address of the step's page", findings);
        }
    }

    private static void position(Place position, int expected, Findings findings) {
        boolean right =
                position.node().isIntegralNumber() && position.node().longValue() == expected
                        || position.text().filter(Integer.toString(expected)::equals).isPresent();
        if (!right) {
            findings.add(
                    JsonLdRule.POSITION_SEQUENCE,
                    position,
                    "This step says position %s. Steps count from 1 without gaps, so write %d."
                            .formatted(position.node(), expected));
        }
    }
}
