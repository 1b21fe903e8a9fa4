package galley.text;

/**
 * Where something stands for a reader: line and column from 1; the column counts code points, as
 * editors show it.
 */
public record Place(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
