package galley.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's headings, asked only at lines that can be one. At every other line of a paragraph it
 * would copy the whole paragraph so far, which takes quadratic time over long tables.
 */
final class HeadingStarts implements CustomBlockParserFactory {

    private final HeadingParser.Factory headings = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return headings.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return headings.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory factory = headings.apply(options);
        return new BlockParserFactory() {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return canBeHeading(state.getLine(), state.getNextNonSpaceIndex())
                        ? factory.tryStart(state, matched)
                        : BlockStart.none();
            }
        };
    }

    private static boolean canBeHeading(BasedSequence line, int start) {
        int i = start;
        while (i < line.length() && line.charAt(i) == line.charAt(start)) {
            i++;
        }
        char mark = start < line.length() ? line.charAt(start) : ' ';
        boolean ended =
                i == line.length() || Lines.isBlank(line.charAt(i)) || isBreak(line.charAt(i));
        return (mark == '#' && i - start <= 6 || mark == '=' || mark == '-') && ended;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
