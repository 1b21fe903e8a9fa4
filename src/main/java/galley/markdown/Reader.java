package galley.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.stream.Stream;

/** Flexmark, set up to read as GitHub does. */
final class Reader {

    private static final List<Extension> ALWAYS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListExtension.create());

    private static final Parser PARSER = parser(ALWAYS);

    private static final Parser WITH_ADDRESSES =
            parser(Stream.concat(ALWAYS.stream(), Stream.of(AutolinkExtension.create())).toList());

    private Reader() {}

    /** The search for bare addresses takes nearly half of the time: left out where it may be. */
    static Document read(String text) {
        return (mayHoldAddress(text) ? WITH_ADDRESSES : PARSER).parse(text);
    }

    /** An entity or a backslash may stand for a sign of one. */
    private static boolean mayHoldAddress(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean may =
                    switch (text.charAt(i)) {
                        case '@', '&' -> true;
                        case ':' -> text.startsWith("/", i + 1) || text.startsWith("\\", i + 1);
                        case 'w', 'W' -> text.regionMatches(true, i, "www", 0, 3);
                        default -> false;
                    };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder(options(extensions))
                .customBlockParserFactory(new HeadingStarts())
                .build();
    }

    private static MutableDataSet options(List<Extension> extensions) {
        return new MutableDataSet()
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.EXTENSIONS, extensions)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.WITH_CAPTION, false);
    }
}
