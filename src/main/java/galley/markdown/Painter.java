package galley.markdown;

import galley.markdown.Token.Kind;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects kinds over a stretch of text; what is painted later covers what is below. */
final class Painter {

    private final Span area;
    private final @Nullable Kind[] kinds;

    Painter(Span area) {
        this.area = area;
        this.kinds = new @Nullable Kind[area.length()];
    }

    Span area() {
        return area;
    }

    /** Parts outside the area are left out. */
    void paint(int start, int end, Kind kind) {
        int from = Math.max(start, area.start()) - area.start();
        int to = Math.min(end, area.end()) - area.start();
        if (from < to) {
            Arrays.fill(kinds, from, to, kind);
        }
    }

    /** Paints only what is bare as yet. */
    void paintBelow(int start, int end, Kind kind) {
        int to = Math.min(end, area.end()) - area.start();
        for (int i = Math.max(0, start - area.start()); i < to; i++) {
            if (kinds[i] == null) {
                kinds[i] = kind;
            }
        }
    }

    List<Token> tokens(Span wanted) {
        List<Token> tokens = new ArrayList<>();
        int i = Math.max(0, wanted.start() - area.start());
        int end = Math.min(wanted.end(), area.end()) - area.start();
        while (i < end) {
            Kind kind = kinds[i];
            int start = i;
            while (i < end && kinds[i] == kind) {
                i++;
            }
            if (kind != null) {
                tokens.add(new Token(new Span(area.start() + start, area.start() + i), kind));
            }
        }
        return tokens;
    }
}
