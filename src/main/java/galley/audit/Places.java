package galley.audit;

import galley.text.LineEnds;
import galley.text.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Lines and columns of many offsets in one text, found in one walk through it. */
final class Places {

    private static final Place START = new Place(1, 1);

    private final Map<Integer, Place> places = new HashMap<>();

    Places(String text, List<Integer> offsets) {
        int line = 1;
        int start = 0;
        int at = 0;
        int column = 1;
        for (int wanted : new TreeSet<>(offsets)) {
            int offset = Math.min(Math.max(0, wanted), text.length());
            while (at < offset) {
                int end = LineEnds.lengthAt(text, at);
                if (end == 0) {
                    boolean pair =
                            Character.isLowSurrogate(text.charAt(at))
                                    && at > start
                                    && Character.isHighSurrogate(text.charAt(at - 1));
                    column += pair ? 0 : 1;
                    at++;
                } else if (at + end <= offset) {
                    line++;
                    at += end;
                    start = at;
                    column = 1;
                } else {
                    break;
                }
            }
            places.put(wanted, new Place(line, column));
        }
    }

    Place of(int offset) {
        return places.getOrDefault(offset, START);
    }
}
