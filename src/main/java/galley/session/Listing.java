package galley.session;

/** How the list of a collection's articles is arranged. */
public record Listing(Group group, Order order) {

    public static final Listing USUAL = new Listing(Group.SUBJECT, Order.TITLE);

    /** What articles stand together by. */
    public enum Group {
        SUBJECT,
        FOLDER,
        AUTHOR,
        MONTH,
        NONE
    }

    /** In which order they stand within a group. */
    public enum Order {
        TITLE,
        NEWEST,
        OLDEST,
        FILE
    }

    public Listing with(Group other) {
        return new Listing(other, order);
    }

    public Listing with(Order other) {
        return new Listing(group, other);
    }
}
