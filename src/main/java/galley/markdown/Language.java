package galley.markdown;

import java.util.Set;

/**
 * As much of a programming language as it takes to tell its words apart.
 *
 * @param lineComments what begins a comment up to the end of the line
 * @param blockComment opening and closing mark separated by a blank, or empty
 * @param quotes characters that begin and end a string
 */
record Language(
        Set<String> keywords,
        Set<String> types,
        Set<String> lineComments,
        String blockComment,
        String quotes,
        Set<Trait> traits) {

    static final Language PLAIN = new Language(Set.of(), Set.of(), Set.of(), "", "", Set.of());

    enum Trait {
        /** Keywords in any case. */
        ANY_CASE,
        /** Three quote marks begin a string of several lines. */
        TRIPLE_QUOTES,
        /** Words hold hyphens and other signs; what follows a parenthesis is called. */
        LISP_WORDS,
        /** A word before a colon is a key. */
        KEYS,
        /** A capital makes a word a type or, in Prolog, a variable. */
        CAPITALS,
        /** Words in angle brackets are tags. */
        TAGS,
        /** A quote mark may follow an identifier, as in lifetimes and character literals. */
        SHORT_QUOTES,
        /** Strings may run over lines. */
        LONG_STRINGS,
        /** Words may begin with a dollar. */
        DOLLAR_WORDS,
        /** Words hold hyphens. */
        HYPHENS
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
