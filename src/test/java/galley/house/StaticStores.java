package galley.house;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds static fields whose value can change, by what they really hold, not how they are declared.
 */
final class StaticStores {

    private StaticStores() {}

    static List<String> of(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()))
                .filter(f -> !f.isSynthetic() && !f.getType().isPrimitive())
                // To look at a constant would begin its class, and with a control's the toolkit.
                .filter(f -> !f.getType().equals(String.class))
                .filter(StaticStores::changes)
                .map(f -> type.getName() + "." + f.getName())
                .toList();
    }

    private static boolean changes(Field field) {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(null);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw new AssertionError(field.toString(), e);
        }
        if (value == null) {
            return false;
        }
        Class<?> type = value.getClass();
        if (type.isArray()) {
            // A constant table that nobody else sees.
            return !Modifier.isPrivate(field.getModifiers());
        }
        if (value instanceof Collection || value instanceof Map) {
            return !type.getName().startsWith("java.util.ImmutableCollections$");
        }
        return value instanceof Appendable
                || value instanceof BitSet
                || value instanceof Date
                || value instanceof ThreadLocal
                || type.getName().startsWith("java.util.concurrent.atomic.")
                || type.getName().startsWith("javafx.beans.")
                || (type.getName().startsWith("galley.") && hasChangingField(type));
    }

    private static boolean hasChangingField(Class<?> type) {
        return !type.isEnum()
                && !type.isHidden()
                && Stream.of(type.getDeclaredFields())
                        .anyMatch(
                                f ->
                                        !Modifier.isStatic(f.getModifiers())
                                                && !Modifier.isFinal(f.getModifiers()));
    }
}
