package galley.ui.editor;

/** Keys that an editor may give a meaning of its own. */
enum EditKey {
    ENTER,
    TAB,
    SHIFT_TAB,
    BACKSPACE
}
