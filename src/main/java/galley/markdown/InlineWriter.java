package galley.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
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
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands inside paragraphs, headings and cells. */
final class InlineWriter {

    private static final int DEEPEST = 60;

    private final TextWriter characters;
    private final StringBuilder out;
    private final Readable readable;
    private final Document document;
    private final List<Link> links = new ArrayList<>();
    private int depth;

    /**
     * @param document that references are looked up in; a node may have lost its way to it
     */
    InlineWriter(TextWriter characters, StringBuilder out, Readable readable, Document document) {
        this.document = document;
        this.characters = characters;
        this.out = out;
        this.readable = readable;
    }

    List<Link> links() {
        return links;
    }

    void children(Node parent) {
        if (++depth > DEEPEST) {
            characters.text(parent.getChars(), false);
        } else {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                inline(child);
            }
        }
        depth--;
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> characters.text(text.getChars(), true);
            case WhiteSpace blank -> characters.text(blank.getChars(), false);
            case SoftLineBreak _ -> lineBreak("\n");
            case HardLineBreak _ -> lineBreak("<br>\n");
            case Code code -> code(code);
            case Emphasis emphasis -> wrapped("em", emphasis);
            case StrongEmphasis strong -> wrapped("strong", strong);
            case Strikethrough strike -> wrapped("del", strike);
            case com.vladsch.flexmark.ast.Link link ->
                    link(
                            link,
                            characters.original(link.getUrl()),
                            characters.original(link.getTitle()));
            case Image image -> image(image, characters.original(image.getUrl()), image.getText());
            case LinkRef ref -> reference(ref);
            case ImageRef ref -> reference(ref);
            case MailLink mail -> autolink(mail, "mailto:" + characters.original(mail.getText()));
            case AutoLink auto -> autolink(auto, characters.original(auto.getText()));
            case HtmlEntity entity -> entity(entity);
            case HtmlInlineComment _ -> {}
            case HtmlInline html -> html(html);
            default -> other(node);
        }
    }

    private void other(Node node) {
        if (node.hasChildren()) {
            children(node);
        } else {
            characters.text(node.getChars(), true);
        }
    }

    private void lineBreak(String html) {
        out.append(html);
        readable.add(" ");
    }

    private void wrapped(String tag, Node node) {
        out.append('<').append(tag).append('>');
        children(node);
        out.append("</").append(tag).append('>');
    }

    private void code(Code code) {
        String text = characters.original(code.getText()).replace('\n', ' ');
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        String inner = padded ? text.substring(1, text.length() - 1) : text;
        out.append("<code>");
        Html.escape(inner, out);
        out.append("</code>");
        readable.add(inner);
    }

    private void entity(HtmlEntity entity) {
        String decoded = TextWriter.unescape(characters.original(entity.getChars()));
        Html.escape(decoded, out);
        readable.add(decoded);
    }

    private void html(HtmlInline html) {
        String tag = characters.original(html.getChars());
        if (Html.isHarmless(tag)) {
            out.append(tag);
        } else {
            Html.escape(tag, out);
        }
    }

    private void reference(RefNode ref) {
        Reference target = ref.getReferenceNode(document);
        if (target == null) {
            unresolved(ref);
        } else if (ref instanceof ImageRef image) {
            BasedSequence alt =
                    image.isReferenceTextCombined() ? image.getReference() : image.getText();
            image(image, characters.original(target.getUrl()), alt);
        } else {
            link(ref, characters.original(target.getUrl()), characters.original(target.getTitle()));
        }
    }

    /** Brackets that lead nowhere are text, but their inside was already read as inlines. */
    private void unresolved(RefNode ref) {
        if (!ref.hasChildren()) {
            characters.text(ref.getChars(), true);
            return;
        }
        BasedSequence chars = ref.getChars();
        Node first = ref.getFirstChild();
        Node last = ref.getLastChild();
        int start = Math.clamp(first.getStartOffset() - chars.getStartOffset(), 0, chars.length());
        int end = Math.clamp(last.getEndOffset() - chars.getStartOffset(), start, chars.length());
        characters.text(chars.subSequence(0, start), true);
        children(ref);
        characters.text(chars.subSequence(end, chars.length()), true);
    }

    private void link(Node node, String rawTarget, String rawTitle) {
        String target = TextWriter.unescape(rawTarget);
        String title = TextWriter.unescape(rawTitle);
        openLink(target, title);
        int start = readable.length();
        children(node);
        out.append("</a>");
        links.add(new Link(characters.spanOf(node), target, readable.since(start)));
    }

    private void autolink(Node node, String target) {
        openLink(target.startsWith("www.") ? "https://" + target : target, "");
        String shown = target.startsWith("mailto:") ? target.substring(7) : target;
        Html.escape(shown, out);
        readable.add(shown);
        out.append("</a>");
        links.add(new Link(characters.spanOf(node), target, shown));
    }

    private void openLink(String target, String title) {
        out.append("<a");
        if (Html.isSafe(target)) {
            characters.attribute("data-href", target);
        }
        if (!title.isEmpty()) {
            characters.attribute("title", title);
        }
        out.append('>');
    }

    private void image(Node node, String rawTarget, BasedSequence rawAlt) {
        String target = TextWriter.unescape(rawTarget);
        String alt = TextWriter.unescape(characters.original(rawAlt));
        out.append("<span class=\"image\" role=\"img\"");
        if (Html.isSafe(target)) {
            characters.attribute("data-src", target);
        }
        characters.attribute("aria-label", alt);
        out.append('>');
        Html.escape(alt.isBlank() ? target : alt, out);
        out.append("</span>");
        links.add(new Link(characters.spanOf(node), target, alt));
    }
}
