package galley.library;

import galley.library.Query.Mistake;
import galley.library.Query.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed as a {@link Query}. It is read with every key, so that what is not finished
 * yet, such as {@code subject:}, asks for nothing.
 */
final class QueryReader {

    private static final Pattern KEYED =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.\\-\\[\\]]*):(?!//)(.*)", Pattern.DOTALL);

    private static final Pattern LIMIT = Pattern.compile("(<=|>=|<|>|=)(.*)", Pattern.DOTALL);
    private static final int DEEPEST = 100;

    private final String typed;
    private final Days days;
    private Optional<Mistake> mistake = Optional.empty();
    private int at;
    private int depth;

    QueryReader(String typed, Days days) {
        this.typed = typed;
        this.days = days;
    }

    Read read() {
        Query query = either();
        if (at < typed.length()) {
            mistake(at, "This bracket closes nothing.");
        }
        return new Read(query, mistake);
    }

    private void mistake(int place, String what) {
        if (mistake.isEmpty()) {
            mistake = Optional.of(new Mistake(place, what));
        }
    }

    /** Terms with OR between them. */
    private Query either() {
        List<Query> choices = new ArrayList<>();
        choices.add(all());
        while (isOr()) {
            at += "OR".length();
            choices.add(all());
        }
        choices.removeIf(Query.ALL::equals);
        return switch (choices.size()) {
            case 0 -> Query.ALL;
            case 1 -> choices.getFirst();
            default -> new Query.Or(choices);
        };
    }

    private Query all() {
        List<Query> terms = new ArrayList<>();
        skipBlanks();
        while (at < typed.length() && typed.charAt(at) != ')' && !isOr()) {
            Query term = term();
            if (!term.equals(Query.ALL)) {
                terms.add(term);
            }
            skipBlanks();
        }
        return terms.size() == 1 ? terms.getFirst() : new Query.And(terms);
    }

    private void skipBlanks() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
    }

    private boolean isOr() {
        return typed.startsWith("OR", at) && (at + 2 == typed.length() || isEnd(at + 2));
    }

    private boolean isEnd(int place) {
        char c = typed.charAt(place);
        return Character.isWhitespace(c) || c == '(' || c == ')';
    }

    private Query term() {
        boolean turned = false;
        while (isMinus()) {
            turned = !turned;
            at++;
        }
        Query term = typed.charAt(at) == '(' && depth < DEEPEST ? bracketed() : word();
        return turned && !term.equals(Query.ALL) ? new Query.Not(term) : term;
    }

    /** One before something; alone it is a word. */
    private boolean isMinus() {
        return typed.charAt(at) == '-'
                && at + 1 < typed.length()
                && !Character.isWhitespace(typed.charAt(at + 1))
                && typed.charAt(at + 1) != ')';
    }

    private Query bracketed() {
        int open = at++;
        depth++;
        Query inner = either();
        depth--;
        if (at < typed.length()) {
            at++;
        } else {
            mistake(open, "This bracket is not closed.");
        }
        return inner;
    }

    private Query word() {
        if (typed.charAt(at) == '"') {
            return words(quoted());
        }
        int start = at;
        while (at < typed.length() && !isEnd(at) && typed.charAt(at) != '"') {
            at++;
        }
        if (at == start) {
            // A bracket that is too deep to be one.
            at++;
        }
        String text = typed.substring(start, at);
        Matcher keyed = KEYED.matcher(text);
        if (!keyed.matches()) {
            return words(text);
        }
        boolean isQuoted =
                keyed.group(2).isEmpty() && at < typed.length() && typed.charAt(at) == '"';
        return isQuoted
                ? field(keyed.group(1), new Condition.Holds(quoted()))
                : field(start, keyed.group(1), keyed.group(2));
    }

    private static Query words(String text) {
        return text.isBlank() || text.equals("-") ? Query.ALL : new Query.Words(text);
    }

    /** What stands between quotes; to the end where they are not closed, as while one types. */
    private String quoted() {
        int end = typed.indexOf('"', at + 1);
        String text = typed.substring(at + 1, end < 0 ? typed.length() : end);
        at = end < 0 ? typed.length() : end + 1;
        return text;
    }

    private Query field(int start, String key, String value) {
        if (value.isEmpty()) {
            return Query.ALL;
        }
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "has" -> has(value);
            case "missing" -> new Query.Not(has(value));
            case "words" -> new Query.Length(limit(start, value));
            case "modified" -> new Query.Modified(days.of(value).orElseGet(() -> condition(value)));
            default -> field(key, condition(value));
        };
    }

    private static Query field(String key, Condition condition) {
        return condition.equals(new Condition.Holds(""))
                ? Query.ALL
                : new Query.Field(key, condition);
    }

    private static Query has(String what) {
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "problem", "problems" -> new Query.HasProblems();
            default -> new Query.Has(what);
        };
    }

    /** A number of words is a number. */
    private Condition limit(int start, String value) {
        Condition condition = condition(value);
        if (!value.matches("(<=|>=|<|>|=)?\\d*|\\d*\\.\\.\\d*")) {
            mistake(start, "words: takes a number, such as words:<100 or words:100..500.");
        }
        return condition;
    }

    private static Condition condition(String value) {
        Matcher limit = LIMIT.matcher(value);
        if (limit.matches()) {
            String than = limit.group(2);
            return than.isEmpty()
                    ? new Condition.Holds("")
                    : switch (limit.group(1)) {
                        case "<" -> new Condition.Below(than, false);
                        case "<=" -> new Condition.Below(than, true);
                        case ">" -> new Condition.Above(than, false);
                        case ">=" -> new Condition.Above(than, true);
                        default -> new Condition.Is(than);
                    };
        }
        int dots = value.indexOf("..");
        boolean isRange = dots >= 0 && value.length() > 2 && value.indexOf("..", dots + 1) < 0;
        return isRange
                ? new Condition.Between(value.substring(0, dots), value.substring(dots + 2))
                : new Condition.Holds(value);
    }
}
