package galley.library;

import galley.library.Query.Mistake;
import galley.library.Query.Read;
import java.math.BigInteger;
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

    /** A dot before it asks for a field where the word alone means something else. */
    private static final Pattern KEY =
            Pattern.compile("(\\.?[\\p{L}_][\\p{L}\\p{N}_.\\-\\[\\]]*):(?!//)");

    private static final Pattern OPERATOR = Pattern.compile("<=|>=|<|>|=");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RULE = Pattern.compile("(?i)[a-z][a-z0-9-]*(?:=(?:bad|ok|info))?");

    private static final Pattern NUMBERS = Pattern.compile("\\d*\\.\\.\\d*");
    private static final Pattern FIGURES = Pattern.compile("[\\d-]+");
    private static final int DEEPEST = 100;

    private final String typed;
    private final Days days;
    private Optional<Mistake> mistake = Optional.empty();
    private int at;
    private int depth;
    private Optional<Asked> around = Optional.empty();

    /** What stands before a bracket and counts for each word in it. */
    private record Asked(String key, String operator) {}

    /** What stands after a colon. What is quoted is taken as it stands. */
    private record Value(String operator, String text, boolean quoted) {

        /** Whether nothing is asked yet. */
        boolean isOpen() {
            return text.isBlank() || isRange() && text.equals("..");
        }

        boolean isRange() {
            int dots = text.indexOf("..");
            return operator.isEmpty() && !quoted && dots >= 0 && text.indexOf("..", dots + 1) < 0;
        }

        String from() {
            return text.substring(0, text.indexOf(".."));
        }

        String to() {
            return text.substring(text.indexOf("..") + 2);
        }
    }

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
            if (isSaid("AND")) {
                // All terms must hold, with it or without.
                at += "AND".length();
                skipBlanks();
                continue;
            }
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
        return isSaid("OR");
    }

    /**
     * @param word in capitals; in small letters it is a word like others
     */
    private boolean isSaid(String word) {
        int end = at + word.length();
        return typed.startsWith(word, at) && (end == typed.length() || isEnd(end));
    }

    private boolean isEnd(int place) {
        char c = typed.charAt(place);
        return Character.isWhitespace(c) || c == '(' || c == ')';
    }

    private Query term() {
        boolean turned = false;
        while (isMinus() || isSaid("NOT")) {
            turned = !turned;
            at += isMinus() ? 1 : "NOT".length();
            skipBlanks();
            if (at == typed.length() || typed.charAt(at) == ')' || isOr()) {
                return Query.ALL;
            }
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
        int start = at;
        Matcher key = KEY.matcher(typed).region(at, typed.length());
        if (key.lookingAt()) {
            at = key.end();
            return asked(start, new Asked(key.group(1), operator()));
        }
        if (around.isPresent()) {
            String own = operator();
            String operator = own.isEmpty() ? around.get().operator() : own;
            return field(start, around.get().key(), value(operator, start));
        }
        String text = value("", start).text();
        return text.isBlank() || text.equals("-") ? Query.ALL : new Query.Words(text);
    }

    private Query asked(int start, Asked asked) {
        if (at == typed.length() || typed.charAt(at) != '(' || depth >= DEEPEST) {
            return field(start, asked.key(), value(asked.operator(), start));
        }
        Optional<Asked> outer = around;
        around = Optional.of(asked);
        Query inner = bracketed();
        around = outer;
        return inner;
    }

    private String operator() {
        Matcher operator = OPERATOR.matcher(typed).region(at, typed.length());
        if (!operator.lookingAt()) {
            return "";
        }
        at = operator.end();
        return operator.group();
    }

    /**
     * @param term where the term begins
     */
    private Value value(String operator, int term) {
        if (at < typed.length() && typed.charAt(at) == '"') {
            return new Value(operator, quoted(), true);
        }
        int start = at;
        while (at < typed.length() && !isEnd(at) && typed.charAt(at) != '"') {
            at++;
        }
        if (at == term) {
            // A bracket that is too deep to be one.
            at++;
        }
        return new Value(operator, typed.substring(start, at), false);
    }

    /** What stands between quotes; to the end where they are not closed, as while one types. */
    private String quoted() {
        int end = typed.indexOf('"', at + 1);
        String text = typed.substring(at + 1, end < 0 ? typed.length() : end);
        at = end < 0 ? typed.length() : end + 1;
        return text;
    }

    private Query field(int start, String key, Value value) {
        if (value.isOpen()) {
            return Query.ALL;
        }
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "has" -> has(start, value);
            case "missing" -> new Query.Not(has(start, value));
            case "words" -> new Query.Length(number(start, "words", value));
            case "problems" -> new Query.Problems(number(start, "problems", value));
            case "rule" -> rule(start, value);
            case "modified" -> new Query.Modified(days(start, "modified", value));
            case "date", ".date" -> new Query.Field(key, days(start, "date", value));
            default -> new Query.Field(key, condition(value));
        };
    }

    /** {@code rule:fence-unclosed}, {@code rule:text-length=bad}. */
    private Query rule(int start, Value value) {
        String[] parts = value.text().toLowerCase(Locale.ROOT).split("=", 2);
        if (!value.operator().isEmpty() || !RULE.matcher(value.text()).matches()) {
            mistake(
                    start,
                    "rule: takes the name of a rule, such as rule:fence-unclosed or rule:text-length=bad.");
        }
        return new Query.Rule(
                parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }

    private Query has(int start, Value value) {
        if (!value.operator().isEmpty()) {
            mistake(start, "has: and missing: take a key, such as has:score.");
        }
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "problem", "problems" -> new Query.Problems(new Condition.Above("0", false));
            default -> new Query.Has(value.text());
        };
    }

    private Condition number(int start, String key, Value value) {
        Pattern form = value.isRange() ? NUMBERS : NUMBER;
        if (!form.matcher(value.text()).matches()) {
            mistake(start, "%1$s: takes a number, such as %1$s:<100 or %1$s:5..10.".formatted(key));
        }
        if (value.isRange() && isBefore(value.to(), value.from())) {
            mistake(
                    start,
                    "This range ends before it begins; turned round it is %s:%s..%s."
                            .formatted(key, value.to(), value.from()));
        }
        return condition(value);
    }

    private static boolean isBefore(String one, String other) {
        return NUMBER.matcher(one).matches()
                && NUMBER.matcher(other).matches()
                && new BigInteger(one).compareTo(new BigInteger(other)) < 0;
    }

    /**
     * A condition on days, which are compared by the calendar where figures are typed. What cannot
     * be a day is told, but not of a date in quotes, which is looked for as it stands.
     */
    private Condition days(int start, String key, Value value) {
        List<String> limits =
                value.isRange() ? List.of(value.from(), value.to()) : List.of(value.text());
        if (!value.quoted()) {
            limits.stream()
                    .flatMap(limit -> whyNoDay(key, value, limit).stream())
                    .findFirst()
                    .ifPresent(why -> mistake(start, why));
        }
        Optional<Condition> said =
                Optional.of(value)
                        .filter(v -> v.operator().isEmpty() && !v.isRange())
                        .flatMap(v -> days.of(v.text()));
        if (said.isPresent()) {
            return said.get();
        }
        List<String> written = limits.stream().map(days::written).map(WrittenDay::padded).toList();
        if (value.isRange()) {
            tellReversed(start, key, written.getFirst(), written.getLast());
        }
        Condition asked =
                condition(new Value(value.operator(), String.join("..", written), value.quoted()));
        boolean figures = !value.quoted() && written.stream().anyMatch(WrittenDay::begins);
        return figures ? new Condition.Dated(asked) : asked;
    }

    private Optional<String> whyNoDay(String key, Value value, String limit) {
        if (limit.isEmpty() || days.of(limit).isPresent()) {
            return Optional.empty();
        }
        boolean compared = !value.operator().isEmpty() || value.isRange();
        boolean word = Character.isLetter(limit.charAt(0));
        boolean noDay =
                key.equals("modified")
                        ? !FIGURES.matcher(limit).matches()
                        : word && (compared || Days.isMisspelt(limit));
        return noDay
                ? Optional.of(
                        "“%1$s” is no day. %2$s: takes one such as %2$s:2025-04, %2$s:2025-04-30, %2$s:today or %2$s:7d."
                                .formatted(limit, key))
                : WrittenDay.whyNone(limit)
                        .map(
                                why ->
                                        key.equals("modified") || compared
                                                ? why
                                                : why
                                                        + " In quotes it is looked for as it stands: %s:\"%s\"."
                                                                .formatted(key, limit));
    }

    /** A range that nothing can be in. */
    private void tellReversed(int start, String key, String from, String to) {
        boolean days = WrittenDay.begins(from) && WrittenDay.begins(to);
        if (days && from.substring(0, Math.min(from.length(), to.length())).compareTo(to) > 0) {
            mistake(
                    start,
                    "This range ends before it begins; turned round it is %s:%s..%s."
                            .formatted(key, to, from));
        }
    }

    private static Condition condition(Value value) {
        String text = value.text();
        return switch (value.operator()) {
            case "<" -> new Condition.Below(text, false);
            case "<=" -> new Condition.Below(text, true);
            case ">" -> new Condition.Above(text, false);
            case ">=" -> new Condition.Above(text, true);
            case "=" -> new Condition.Is(text);
            default ->
                    value.isRange()
                            ? new Condition.Between(value.from(), value.to())
                            : new Condition.Holds(text);
        };
    }
}
