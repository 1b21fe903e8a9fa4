package galley.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what stands inside paragraphs, headings and cells as running text. */
final class PassageReader {

    private static final int DEEPEST = 60;

    private final String text;
    private final Masked source;
    private final Document document;
    private final List<Anatomy.Anchor> links = new ArrayList<>();
    private final List<Anatomy.Picture> pictures = new ArrayList<>();
    private final List<Span> tags = new ArrayList<>();
    private final List<Span> code = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int[] origins = new int[256];
    private int depth;
    private boolean withCode;

    /**
     * @param document that references are looked up in; a node may have lost its way to it
     */
    PassageReader(String text, Masked source, Document document) {
        this.document = document;
        this.text = text;
        this.source = source;
    }

    List<Anatomy.Anchor> links() {
        return links;
    }

    List<Anatomy.Picture> pictures() {
        return pictures;
    }

    List<Span> tags() {
        return tags;
    }

    Span spanOf(Node node) {
        return MarkdownDocument.clamp(node.getStartOffset(), node.getEndOffset(), text.length());
    }

    /** Blocks of code and code spans. */
    List<Span> code() {
        return code;
    }

    void code(Node node) {
        code.add(spanOf(node));
    }

    void tag(Node html) {
        tags.add(spanOf(html));
    }

    /** What a heading or link is called: with code, formulas and the words of pictures. */
    String nameOf(Node heading) {
        var reader = new PassageReader(text, source, document);
        reader.withCode = true;
        return reader.read(heading, Passage.Kind.HEADING).text().strip();
    }

    Passage read(Node block, Passage.Kind kind) {
        out.setLength(0);
        children(block);
        Span whole = spanOf(block);
        int end = whole.end();
        while (end > whole.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Passage(kind, out.toString(), origins, new Span(whole.start(), end));
    }

    private void children(Node parent) {
        if (++depth > DEEPEST) {
            characters(parent.getChars());
        } else {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                inline(child);
            }
        }
        depth--;
    }

    private void inline(Node node) {
        switch (node) {
            case SoftLineBreak line -> add(' ', line.getStartOffset());
            case HardLineBreak line -> add(' ', line.getStartOffset());
            case Code span -> {
                if (withCode) {
                    characters(span.getText());
                } else {
                    code(span);
                    add(' ', span.getStartOffset());
                }
            }
            case com.vladsch.flexmark.ast.Link link -> link(link, link.getUrl());
            case Image image -> picture(image, image.getUrl(), image.getText());
            case LinkRef ref -> reference(ref);
            case ImageRef ref -> reference(ref);
            case MailLink mail -> address(mail, "mailto:", mail.getText());
            case AutoLink auto -> address(auto, "", auto.getText());
            case HtmlEntity entity -> {
                String read = TextWriter.unescape(entity.getChars().toString());
                read.chars().forEach(c -> add((char) c, entity.getStartOffset()));
            }
            case HtmlInlineComment _ -> {}
            case HtmlInline html -> tag(html);
            default -> {
                if (node.hasChildren()) {
                    children(node);
                } else {
                    characters(node.getChars());
                }
            }
        }
    }

    private void link(Node node, BasedSequence url) {
        children(node);
        if (!withCode) {
            links.add(new Anatomy.Anchor(spanOf(node), target(url), nameOf(node), false));
        }
    }

    private void address(Node node, String scheme, BasedSequence shown) {
        characters(shown);
        Span span = spanOf(node);
        boolean bare = !span.of(text).startsWith("<");
        String read = original(shown);
        String target = read.startsWith("www.") ? "https://" + read : scheme + read;
        links.add(new Anatomy.Anchor(span, target, read, bare));
    }

    private void picture(Node node, BasedSequence url, BasedSequence words) {
        String alt = TextWriter.unescape(original(words));
        if (withCode) {
            alt.chars().forEach(c -> add((char) c, node.getStartOffset()));
            return;
        }
        Span at =
                words.isEmpty()
                        ? Span.at(Math.min(node.getStartOffset() + 2, text.length()))
                        : MarkdownDocument.clamp(
                                words.getStartOffset(), words.getEndOffset(), text.length());
        pictures.add(new Anatomy.Picture(spanOf(node), target(url), alt, at));
    }

    private void reference(RefNode ref) {
        Reference target = ref.getReferenceNode(document);
        if (target == null) {
            unresolved(ref);
        } else if (ref instanceof ImageRef image) {
            picture(
                    image,
                    target.getUrl(),
                    image.isReferenceTextCombined() ? image.getReference() : image.getText());
        } else {
            link(ref, target.getUrl());
        }
    }

    /** Brackets that lead nowhere are text. */
    private void unresolved(RefNode ref) {
        if (!ref.hasChildren()) {
            characters(ref.getChars());
            return;
        }
        BasedSequence chars = ref.getChars();
        int from = ref.getFirstChild().getStartOffset() - chars.getStartOffset();
        int start = Math.clamp(from, 0, chars.length());
        int to = ref.getLastChild().getEndOffset() - chars.getStartOffset();
        int end = Math.clamp(to, start, chars.length());
        characters(chars.subSequence(0, start));
        children(ref);
        characters(chars.subSequence(end, chars.length()));
    }

    private String target(BasedSequence url) {
        return TextWriter.unescape(original(url));
    }

    private String original(BasedSequence chars) {
        var original = new StringBuilder(chars);
        for (int i = 0; i < original.length(); i++) {
            if (original.charAt(i) == Masked.MASK) {
                original.setCharAt(i, unmasked(chars.getIndexOffset(i)));
            }
        }
        return original.toString();
    }

    private char unmasked(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
    }

    private void characters(BasedSequence chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            int offset = chars.getIndexOffset(i);
            if (c == Masked.MASK) {
                add(isFormula(offset) && !withCode ? ' ' : unmasked(offset), offset);
            } else if (c == '\\' && i + 1 < chars.length() && isMark(chars.charAt(i + 1))) {
                i++;
                add(chars.charAt(i), chars.getIndexOffset(i));
            } else {
                add(c, offset);
            }
        }
    }

    private boolean isFormula(int offset) {
        int at = source.mathAfter(offset);
        return at < source.math().size() && source.math().get(at).span().start() <= offset;
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    private void add(char c, int offset) {
        if (out.length() == origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[out.length()] = Math.max(0, offset);
        out.append(c == '\n' ? ' ' : c);
    }
}
