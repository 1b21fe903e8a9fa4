package galley.library.index;

import galley.article.AnswerCodec;
import galley.article.Article;
import galley.article.Field;
import galley.article.Value;
import galley.library.ArticleFacts;
import galley.library.Checks;
import galley.text.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is found of an article off its file. */
final class TextsReader {

    private TextsReader() {}

    /** Without the YAML parser where the file is as plain as most are, which takes a tenth. */
    static ArticleTexts read(byte[] bytes) {
        SourceText.Decoded decoded = SourceText.decode(bytes);
        SourceText source = decoded.text();
        ArticleTexts texts =
                PlainLook.at(source.characters()).orElseGet(() -> whole(Article.parse(source)));
        return switch (decoded) {
            case SourceText.Decoded.Exact exact -> texts;
            case SourceText.Decoded.ReadOnly misread -> texts.inexact();
        };
    }

    static Article article(byte[] bytes) {
        return Article.parse(SourceText.decode(bytes).text());
    }

    static ArticleTexts whole(Article article) {
        var facts = new ArticleFacts(article, "", Checks.Of.NOTHING, Optional.empty());
        Map<String, List<String>> values = new HashMap<>();
        for (String key : ArticleTexts.KEYS) {
            List<String> texts = facts.texts(key);
            if (!texts.isEmpty()) {
                values.put(key, texts);
            }
        }
        Set<String> keys = new HashSet<>();
        collect("", article.fields(), keys);
        return new ArticleTexts(
                values, keys, WrittenKeys.of(article.fields()), answer(article, facts), true);
    }

    /** What is not read as an article is still found by what stands in it. */
    private static String answer(Article article, ArticleFacts facts) {
        return article.answer().isEditable()
                ? article.answer().markdown()
                : String.join("\n", facts.everywhere());
    }

    private static boolean collect(String above, List<Field> fields, Set<String> keys) {
        boolean any = false;
        for (Field field : fields) {
            String key = above + field.key().toLowerCase(Locale.ROOT);
            if (holds(key, field.value(), keys)) {
                keys.add(key);
                any = true;
            }
        }
        return any;
    }

    private static boolean holds(String key, Value value, Set<String> keys) {
        return switch (value) {
            case Value.Text text -> !text.text().isBlank();
            case Value.Number number -> true;
            case Value.Flag flag -> true;
            case Value.Date date -> true;
            case Value.Other other -> !other.shown().isBlank();
            case Value.Nothing nothing -> false;
            case Value.Items items -> {
                boolean any = false;
                for (Value item : items.items()) {
                    any |= holds(key + "[]", item, new HashSet<>());
                }
                yield any;
            }
            case Value.Fields group -> collect(key + ".", group.fields(), keys);
        };
    }

    /**
     * Reads the layouts that articles have in their thousands: a line for each key, a {@code >-}
     * with one line below it, groups one level deep. Whatever else it meets it leaves alone.
     */
    private static final class PlainLook {

        /** Where keywords may stand beside the usual place; then they are put together. */
        private static final Set<String> MORE_KEYWORDS = Set.of("seo.keywords", "keywords", "tags");

        private static final String SPECIAL = "'\"[]{}>|*&!%@`#,?-:";

        private final String text;
        private final Map<String, String> found = new HashMap<>();
        private final Set<String> keys = new HashSet<>();
        private final Set<String> written = new LinkedHashSet<>();
        private int at;
        private String answer = "";

        private PlainLook(String text) {
            this.text = text;
        }

        static Optional<ArticleTexts> at(String text) {
            var look = new PlainLook(text);
            return text.startsWith("---\n") && !look.hasOddSigns() && look.reads()
                    ? Optional.of(look.texts())
                    : Optional.empty();
        }

        private ArticleTexts texts() {
            Map<String, List<String>> values = new HashMap<>();
            for (String key : ArticleTexts.KEYS) {
                String value = found.get(key);
                if (value != null) {
                    values.put(key, List.of(value));
                }
            }
            String keywords = found.get("seo.page_keywords");
            if (keywords != null) {
                List<String> each = ArticleFacts.keywords(keywords);
                if (!each.isEmpty()) {
                    values.put(ArticleTexts.KEYWORD, List.copyOf(each));
                }
            }
            return new ArticleTexts(values, keys, written, answer, true);
        }

        /** Signs that YAML forbids or breaks lines at. */
        private boolean hasOddSigns() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean usual = c >= ' ' && c < 0x7F || c == '\n';
                if (!usual && (c <= 0x9F || c == '\u2028' || c == '\u2029' || c >= 0xFFFE)) {
                    return true;
                }
            }
            return false;
        }

        private boolean reads() {
            at = 4;
            String group = "";
            String writtenGroup = "";
            while (at < text.length()) {
                int end = lineEnd(at);
                if (text.startsWith("---", at) && end == at + 3) {
                    return found.containsKey(Article.ANSWER_KEY);
                }
                if (isBlank(at, end)) {
                    at = end + 1;
                    continue;
                }
                int indent = indent(at, end);
                if (indent > 0 && group.isEmpty()) {
                    return false;
                }
                if (indent == 0) {
                    group = "";
                    writtenGroup = "";
                }
                int colon = text.indexOf(':', at + indent);
                if (colon < 0 || colon >= end || !isKey(at + indent, colon)) {
                    return false;
                }
                String own = text.substring(at + indent, colon);
                String key = own.toLowerCase(Locale.ROOT);
                written.add(writtenGroup + own);
                if (colon + 1 == end && indent == 0 && isGroup(end)) {
                    group = key + ".";
                    writtenGroup = own + ".";
                    at = end + 1;
                    continue;
                }
                if (!value(group + key, colon + 1, end, indent)) {
                    return false;
                }
                if (!group.isEmpty() && keys.contains(group + key)) {
                    keys.add(group.substring(0, group.length() - 1));
                }
            }
            return false;
        }

        /** Whether keys stand below, deeper. */
        private boolean isGroup(int end) {
            int next = end + 1;
            if (next >= text.length()) {
                return false;
            }
            int nextEnd = lineEnd(next);
            int indent = indent(next, nextEnd);
            int colon = text.indexOf(':', next);
            return indent > 0
                    && colon > 0
                    && colon < nextEnd
                    && isKey(next + indent, colon)
                    && (colon + 1 == nextEnd || text.charAt(colon + 1) == ' ');
        }

        private boolean value(String key, int from, int end, int indent) {
            if (found.containsKey(key) || MORE_KEYWORDS.contains(key)) {
                return false;
            }
            int start = from;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            int next = end + 1;
            String value;
            if (start == end) {
                value = "";
            } else if (text.startsWith(">-", start) && end == start + 2) {
                int below = lineEnd(next);
                if (next >= text.length() || indent(next, below) <= indent) {
                    return false;
                }
                value = text.substring(next + indent(next, below), below);
                next = below + 1;
            } else if (start > from && SPECIAL.indexOf(text.charAt(start)) < 0) {
                value = text.substring(start, end).stripTrailing();
            } else if (start > from && isNegative(start, end)) {
                value = text.substring(start, end);
            } else {
                return false;
            }
            boolean block = next > end + 1;
            if (!block && (value.contains(" #") || value.contains(": ") || isNull(value))) {
                return false;
            }
            if (goesOn(next, indent)) {
                return false;
            }
            at = next;
            take(key, value);
            return true;
        }

        private void take(String key, String value) {
            if (key.equals(Article.ANSWER_KEY)) {
                answer = value.contains("\\n") ? AnswerCodec.decode(value).markdown() : value;
                found.put(key, "");
            } else if (!value.isEmpty()) {
                found.put(key, value);
            }
            if (!value.isBlank()) {
                keys.add(key);
            }
        }

        /** Whether the value goes on in the next line, or something that is no key comes. */
        private boolean goesOn(int next, int indent) {
            if (next >= text.length()) {
                return false;
            }
            int end = lineEnd(next);
            if (isBlank(next, end)) {
                return !text.startsWith("---", end + 1);
            }
            return indent(next, end) > indent;
        }

        private boolean isNegative(int start, int end) {
            return text.charAt(start) == '-'
                    && start + 1 < end
                    && Character.isDigit(text.charAt(start + 1));
        }

        private static boolean isNull(String value) {
            return value.equals("~") || value.equalsIgnoreCase("null");
        }

        private boolean isKey(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (!(c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c == '_'
                        || c >= '0' && c <= '9')) {
                    return false;
                }
            }
            return to > from;
        }

        private int lineEnd(int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
        }

        private int indent(int from, int end) {
            int i = from;
            while (i < end && text.charAt(i) == ' ') {
                i++;
            }
            return i - from;
        }

        private boolean isBlank(int from, int end) {
            return indent(from, end) == end - from;
        }
    }
}
