package galley.library.links;

/** What may be wrong with a link between articles. */
public enum LinkFault {
    /** It leads to where articles are, and there is none. */
    DEAD,
    /** It leads to the article that it stands in. */
    SELF,
    /** A field before it leads to the same article, or names the same id. */
    REPEATED,
    /** Its id is that of another article than its url. */
    OTHER_ID,
    /** A field of one article leads to another, of which no field leads back. */
    ONE_WAY
}
