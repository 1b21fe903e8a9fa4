package galley.markdown;

import galley.markdown.Language.Trait;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages known by the names that stand after a code fence. */
final class Languages {

    private static final String C_WORDS =
            "auto break case const continue default do else enum extern for goto if inline register"
                    + " restrict return sizeof static struct switch typedef union volatile while NULL"
                    + " #include #define #ifdef #ifndef #endif #if #else #pragma";
    private static final String C_TYPES =
            "void char short int long float double signed unsigned bool size_t FILE uint8_t int32_t"
                    + " int64_t uint32_t uint64_t";
    private static final String JS_WORDS =
            "async await break case catch class const continue debugger default delete do else export"
                    + " extends false finally for from function get if import in instanceof let new null"
                    + " of return set static super switch this throw true try typeof undefined var void"
                    + " while with yield interface type enum implements declare readonly as namespace"
                    + " private public protected abstract keyof";

    private static final Map<String, Language> BY_NAME = Map.copyOf(new Languages().byName);

    private final Map<String, Language> byName = new HashMap<>();

    private Languages() {
        python();
        shell();
        cFamily();
        managed();
        queries();
        lisps();
        others();
        data();
    }

    static Language named(String info) {
        String name = info.strip().split("[\\s{,:]", 2)[0].toLowerCase(Locale.ROOT);
        return BY_NAME.getOrDefault(name, Language.PLAIN);
    }

    private void python() {
        put(
                "python py python3 pycon",
                "False None True and as assert async await break class continue def del elif else"
                        + " except finally for from global if import in is lambda match nonlocal not or"
                        + " pass raise return try while with yield self",
                "int float str bool list dict set tuple bytes object Exception print len range",
                "#",
                "",
                "\"'",
                Trait.TRIPLE_QUOTES);
    }

    private void shell() {
        put(
                "bash sh shell zsh console",
                "if then else elif fi for in do done while until case esac function return exit export"
                        + " local readonly set unset source alias cd echo eval exec test trap shift sudo",
                "",
                "#",
                "",
                "\"'",
                Trait.LONG_STRINGS,
                Trait.HYPHENS);
    }

    private void cFamily() {
        put("c h", C_WORDS, C_TYPES, "//", "/* */", "\"'", Trait.SHORT_QUOTES);
        put(
                "cpp c++ cc hpp cxx",
                C_WORDS
                        + " class namespace using template typename public private protected virtual"
                        + " override final new delete this try catch throw constexpr nullptr true false"
                        + " operator friend explicit mutable noexcept static_cast dynamic_cast"
                        + " reinterpret_cast const_cast decltype concept requires co_await co_return",
                C_TYPES + " string vector map set pair cout cin endl std wchar_t char16_t",
                "//",
                "/* */",
                "\"'",
                Trait.SHORT_QUOTES,
                Trait.CAPITALS);
        put(
                "go golang",
                "break case chan const continue default defer else fallthrough for func go goto if"
                        + " import interface map package range return select struct switch type var nil"
                        + " true false iota make new len cap append",
                "string int int8 int16 int32 int64 uint uint8 uint32 uint64 byte rune bool float32"
                        + " float64 error any",
                "//",
                "/* */",
                "\"`'",
                Trait.CAPITALS,
                Trait.LONG_STRINGS);
        put(
                "rust rs",
                "as async await break const continue crate dyn else enum extern false fn for if impl in"
                        + " let loop match mod move mut pub ref return self static struct super trait"
                        + " true type unsafe use where while Self",
                "i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 isize usize f32 f64 bool char str String Vec"
                        + " Option Result Box",
                "//",
                "/* */",
                "\"'",
                Trait.CAPITALS,
                Trait.SHORT_QUOTES,
                Trait.LONG_STRINGS);
    }

    private void managed() {
        put(
                "java kotlin scala csharp c# cs",
                "abstract assert break case catch class const continue default do else enum extends"
                        + " final finally for goto if implements import instanceof interface native new"
                        + " package private protected public record return sealed permits static super"
                        + " switch synchronized this throw throws transient try var volatile while yield"
                        + " true false null using namespace override virtual fun val when object def",
                "boolean byte char double float int long short void string bool",
                "//",
                "/* */",
                "\"'",
                Trait.CAPITALS,
                Trait.TRIPLE_QUOTES,
                Trait.SHORT_QUOTES);
        put(
                "javascript js jsx typescript ts tsx node",
                JS_WORDS,
                "string number boolean any unknown never bigint symbol object",
                "//",
                "/* */",
                "\"'`",
                Trait.CAPITALS,
                Trait.DOLLAR_WORDS,
                Trait.LONG_STRINGS);
    }

    private void queries() {
        put(
                "sql mysql postgresql postgres plsql sqlite tsql",
                "add all alter and any as asc begin between by case check column commit constraint create"
                        + " cross database default delete desc distinct drop else end exists explain false"
                        + " foreign from full function grant group having if in index inner insert"
                        + " intersect into is join key left like limit not null offset on or order outer"
                        + " over partition primary procedure references returning right rollback row rows"
                        + " select set table then to top transaction trigger true truncate union unique"
                        + " update using values view when where with",
                "int integer bigint smallint decimal numeric float real double varchar char text date"
                        + " time timestamp boolean blob serial json uuid",
                "-- #",
                "/* */",
                "'\"`",
                Trait.ANY_CASE,
                Trait.LONG_STRINGS);
    }

    private void lisps() {
        put(
                "scheme lisp racket clojure elisp emacs-lisp common-lisp commonlisp scm",
                "define lambda let let* letrec if cond else case and or not begin do set! quote"
                        + " quasiquote unquote define-syntax syntax-rules call/cc defun defvar defmacro"
                        + " setq setf progn loop defparameter when unless defn fn def ns require nil t #t"
                        + " #f",
                "",
                ";",
                "#| |#",
                "\"",
                Trait.LISP_WORDS,
                Trait.LONG_STRINGS);
        put(
                "prolog pl swipl",
                "is mod rem not fail true false halt assert asserta assertz retract findall bagof setof"
                        + " forall member append write writeln nl format dynamic discontiguous module"
                        + " use_module",
                "",
                "%",
                "/* */",
                "\"'",
                Trait.CAPITALS);
    }

    private void others() {
        put(
                "r rscript",
                "if else repeat while function for in next break TRUE FALSE NULL Inf NaN NA library"
                        + " require return",
                "c list data.frame matrix vector factor",
                "#",
                "",
                "\"'`",
                Trait.LONG_STRINGS);
        put(
                "ruby rb perl php",
                "def end if elsif else unless case when while until for in do begin rescue ensure class"
                        + " module return yield self nil true false and or not require puts my sub use"
                        + " function echo foreach as new public private",
                "",
                "# //",
                "/* */",
                "\"'",
                Trait.CAPITALS,
                Trait.DOLLAR_WORDS);
        put("html xml svg vue xhtml", "", "", "", "<!-- -->", "\"'", Trait.TAGS, Trait.HYPHENS);
        put(
                "css scss less",
                "@media @import @font-face @keyframes @supports @layer !important",
                "auto none inherit initial flex grid block inline absolute relative fixed",
                "",
                "/* */",
                "\"'",
                Trait.KEYS,
                Trait.HYPHENS);
    }

    private void data() {
        put("json json5 jsonc", "true false null", "", "//", "/* */", "\"", Trait.KEYS);
        put(
                "yaml yml toml ini",
                "true false null yes no",
                "",
                "#",
                "",
                "\"'",
                Trait.KEYS,
                Trait.HYPHENS);
    }

    private void put(
            String names,
            String keywords,
            String types,
            String lineComments,
            String blockComment,
            String quotes,
            Trait... traits) {
        var language =
                new Language(
                        words(keywords),
                        words(types),
                        words(lineComments),
                        blockComment,
                        quotes,
                        Set.of(traits));
        for (String name : names.split(" ")) {
            byName.put(name, language);
        }
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
