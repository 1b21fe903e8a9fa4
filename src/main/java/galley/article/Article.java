package galley.article;

import galley.text.LineEnds;
import galley.text.Patch;
import galley.text.Patches;
import galley.text.SourceText;
import galley.text.Span;
import galley.yaml.KeyPath;
import galley.yaml.NewValue;
import galley.yaml.Node;
import galley.yaml.YamlDocument;
import galley.yaml.YamlEdit;
import java.util.List;
import java.util.Optional;

/**
 * One file: its text, and its fields and answer as views of that text. Immutable; an edit gives
 * patches and the article after them. Parsing never throws.
 */
public final class Article {

    /** The field that holds the answer, where there is one; otherwise the body is the answer. */
    public static final String ANSWER_KEY = "answer";

    private final SourceText source;
    private final Sections sections;
    private final Optional<YamlDocument> yaml;
    private final FrontMatter frontMatter;
    private final Answer answer;

    private Article(
            SourceText source,
            Sections sections,
            Optional<YamlDocument> yaml,
            Optional<Codec> codec) {
        this.source = source;
        this.sections = sections;
        this.yaml = yaml;
        this.frontMatter = FrontMatterReader.read(source.characters(), sections, yaml);
        this.answer = AnswerReader.read(this, codec);
    }

    /**
     * How the answer's newlines are kept; chosen when a file is opened and kept while it is edited.
     */
    enum Codec {
        ESCAPED,
        LINES
    }

    public static Article parse(SourceText source) {
        return parse(source, Optional.empty(), Optional.empty());
    }

    private static Article parse(
            SourceText source, Optional<Codec> codec, Optional<YamlDocument> before) {
        String text = source.characters();
        Sections sections = Sections.of(text);
        Optional<YamlDocument> yaml =
                sections.kind() == Sections.Kind.YAML
                        ? Optional.of(YamlDocument.parse(text, sections.yaml()))
                                .map(d -> before.map(d::keepingHabitsOf).orElse(d))
                        : Optional.empty();
        return new Article(source, sections, yaml, codec);
    }

    public SourceText source() {
        return source;
    }

    public String text() {
        return source.characters();
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    /** All after the front matter; the whole file where there is none. */
    public Span body() {
        return sections.body();
    }

    boolean isNeverClosed() {
        return sections.isNeverClosed();
    }

    /** The front matter with its markers; empty at 0 where there is none. */
    public Span frontMatterSpan() {
        return new Span(0, sections.body().start());
    }

    public Answer answer() {
        return answer;
    }

    Optional<YamlDocument> yaml() {
        return yaml;
    }

    /** The fields at the top, in their order. */
    public List<Field> fields() {
        return frontMatter.topFields();
    }

    /** A field or list item at any depth; of a key that stands twice, the first. */
    public Optional<Value> find(KeyPath path) {
        return FrontMatterReader.find(fields(), path);
    }

    /** The innermost field or list item that an offset of the file lies in or at the edge of. */
    public Optional<KeyPath> innermost(int offset) {
        return Innermost.key(fields(), offset);
    }

    /** The value at a path on one line, or empty where there is none or it is a list or group. */
    public Optional<String> text(KeyPath path) {
        return find(path)
                .flatMap(
                        value ->
                                switch (value) {
                                    case Value.Items i -> Optional.empty();
                                    case Value.Fields f -> Optional.empty();
                                    case Value.Nothing n -> Optional.empty();
                                    case Value.Text t -> Optional.of(t.text());
                                    case Value.Number n -> Optional.of(n.written());
                                    case Value.Flag f -> Optional.of(f.written());
                                    case Value.Date d -> Optional.of(d.written());
                                    case Value.Other o -> Optional.of(o.shown());
                                });
    }

    /**
     * For each unit of a text field's value the offset in the file it comes from, and the end of
     * the last.
     */
    public Optional<int[]> origins(KeyPath path) {
        return yaml.flatMap(
                document ->
                        document.find(path)
                                .filter(node -> node instanceof Node.Scalar)
                                .map(node -> document.origins((Node.Scalar) node)));
    }

    /** Plans several edits, each on what the one before gave; all or none. */
    public Outcome planAll(List<Edit> edits) {
        Article after = this;
        for (Edit edit : edits) {
            switch (after.plan(edit)) {
                case Outcome.Refused refused -> {
                    return refused;
                }
                case Outcome.Patched(Patches patches, Article next) -> after = next;
            }
        }
        Patches patches = Patches.of(Patch.between(0, text(), after.text())).effective(text());
        return new Outcome.Patched(patches, after);
    }

    /** Plans an edit and proves it. */
    public Outcome plan(Edit edit) {
        return switch (edit) {
            case Edit.Set set -> set(set);
            case Edit.Add add ->
                    plan(
                            new YamlEdit.Add(
                                    add.parent(), add.key(), add.value(), add.at(), add.like()));
            case Edit.Insert insert ->
                    plan(new YamlEdit.Insert(insert.list(), insert.at(), insert.value()));
            case Edit.Remove(KeyPath path) -> plan(new YamlEdit.Remove(path));
            case Edit.RemoveTwin(KeyPath path, int which) ->
                    plan(new YamlEdit.RemoveTwin(path, which));
            case Edit.Move(KeyPath path, int to) -> plan(new YamlEdit.Move(path, to));
            case Edit.Rename(KeyPath path, String key) -> plan(new YamlEdit.Rename(path, key));
            case Edit.Exchange(KeyPath first, KeyPath second) ->
                    plan(new YamlEdit.Exchange(first, second));
            case Edit.Mend(Patches patches) -> mended(patches);
            case Edit.ReplaceAnswer(Patch patch) -> AnswerPlanner.plan(this, patch);
            case Edit.ReplaceText(Patches patches) -> replaced(patches);
        };
    }

    private Outcome set(Edit.Set set) {
        NewValue kept = keepLineEnd(set.path(), set.value());
        Outcome outcome = plan(new YamlEdit.Set(set.path(), kept, set.style()));
        boolean block =
                outcome instanceof Outcome.Patched done
                        && done.article().yaml.flatMap(d -> d.find(set.path())).orElse(null)
                                instanceof Node.Scalar scalar
                        && scalar.style().isBlock();
        return block || kept.equals(set.value())
                ? outcome
                : plan(new YamlEdit.Set(set.path(), set.value(), set.style()));
    }

    /**
     * A block scalar that ends its last line keeps doing so: that is its chomping, not part of what
     * is edited.
     */
    private NewValue keepLineEnd(KeyPath path, NewValue value) {
        if (value instanceof NewValue.Text(String wanted)
                && !wanted.isEmpty()
                && !wanted.endsWith("\n")
                && yaml.flatMap(d -> d.find(path)).orElse(null) instanceof Node.Scalar scalar
                && scalar.style().isBlock()) {
            String old = scalar.value();
            return new NewValue.Text(wanted + old.substring(LineEnds.withoutLast(old).length()));
        }
        return value;
    }

    Outcome plan(YamlEdit edit) {
        if (yaml.isEmpty()) {
            return new Outcome.Refused(
                    switch (frontMatter) {
                        case FrontMatter.Foreign(Span span, String language) ->
                                language + " front matter can be edited in the source view only.";
                        case FrontMatter.Absent a -> "The file has no front matter. Add it first.";
                        case FrontMatter.Parsed p -> "The front matter cannot be edited.";
                        case FrontMatter.Broken b -> "The front matter cannot be edited.";
                    },
                    Span.at(0));
        }
        return switch (yaml.get().edit(edit)) {
            case YamlDocument.Edited.Refused(String reason, Span place) ->
                    new Outcome.Refused(reason, place);
            case YamlDocument.Edited.Done(Patches patches, String text, YamlDocument after) -> {
                SourceText newSource = source.with(text);
                Sections newSections = Sections.of(text);
                yield newSections.yaml().equals(after.span())
                        ? new Outcome.Patched(
                                patches,
                                new Article(newSource, newSections, Optional.of(after), codec()))
                        : new Outcome.Refused(
                                "This would end the front matter early. Edit it in the source view.",
                                Span.at(sections.yaml().start()));
            }
        };
    }

    private Optional<Codec> codec() {
        return switch (answer.place()) {
            case Answer.Place.EscapedField e -> Optional.of(Codec.ESCAPED);
            case Answer.Place.LinesField l -> Optional.of(Codec.LINES);
            case Answer.Place.Body b -> Optional.empty();
            case Answer.Place.Unreadable u -> Optional.empty();
        };
    }

    private Outcome mended(Patches patches) {
        Patches effective = patches.effective(text());
        if (Conflict.isTaken(text(), effective.apply(text()))) {
            return new Outcome.Patched(effective, parse(source.apply(effective)));
        }
        Article after = parse(source.apply(effective), codec(), yaml);
        boolean better = after.frontMatter.faults().size() < frontMatter.faults().size();
        boolean kept =
                yaml.isPresent()
                        && after.yaml.isPresent()
                        && yaml.get().keepsSound(after.yaml.get())
                        && (isNeverClosed()
                                || body().of(text()).equals(after.body().of(after.text())));
        return better && kept
                ? new Outcome.Patched(effective, after)
                : new Outcome.Refused(
                        "This would not mend the damage without changing what is sound. Edit it in the source view.",
                        effective.hull());
    }

    Outcome replaced(Patches patches) {
        Patches effective = patches.effective(text());
        return new Outcome.Patched(effective, parse(source.apply(effective), codec(), yaml));
    }
}
