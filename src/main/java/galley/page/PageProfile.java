package galley.page;

/** What the structured data of a collection says its pages are; one choice for a whole site. */
public enum PageProfile {
    ARTICLE(
            "Article",
            "A text that the site publishes. Right for every article, and the safe choice."),

    QAPAGE_EDUCATION(
            "Question and answer (education)",
            """
            A question that a learner sent in, with its answer. Choose it only where the questions \
            are homework that users really submit: then one answer is enough, if the site's own \
            experts wrote or chose it. Where the site itself thinks up the questions, or where \
            this is an essay under a question as its title, search engines call it invalid.""");

    private final String label;
    private final String allowed;

    PageProfile(String label, String allowed) {
        this.label = label;
        this.allowed = allowed;
    }

    /** A few words for a choice in the window. */
    public String label() {
        return label;
    }

    /** When the profile may be used, in sentences. */
    public String allowed() {
        return allowed;
    }
}
