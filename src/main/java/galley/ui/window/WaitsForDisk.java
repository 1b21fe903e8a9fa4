package galley.ui.window;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class of the window that may ask the disk itself. All others may not: the disk can take its
 * time, and the window's thread has none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WaitsForDisk {

    /** Why the window does not stand still meanwhile. */
    String value();
}
