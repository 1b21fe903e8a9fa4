package galley.check;

/** On what a rule rests. The letters are what scripts read. */
public enum Evidence {
    /** Google documents it. */
    G,
    /** An estimate of how the result will look. */
    D,
    /** A convention of tools for search appearance. */
    C,
    /** Accessibility. */
    A,
    /** Data or Markdown that is right or broken, whoever reads it. */
    M
}
