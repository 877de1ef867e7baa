package org.lensbridge.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record of the API: no null gets in, what is mutable is copied, no secret comes out. */
class RecordRulesTest {
    static List<Class<?>> records() {
        return ApiClasses.publicTypes().stream().filter(Class::isRecord).toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void refusesNull(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getType().isPrimitive()) {
                Object[] arguments = Samples.arguments(type);
                arguments[i] = null;
                assertThrows(
                        RuntimeException.class,
                        () -> Samples.make(type, arguments),
                        type.getName() + "." + components[i].getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void copiesCollections(Class<?> type) throws Exception {
        Object[] arguments = Samples.arguments(type);
        Object made = Samples.make(type, arguments);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object seen = components[i].getAccessor().invoke(made);
            if (arguments[i] instanceof Collection<?> given) {
                given.clear();
                assertEquals(1, ((Collection<?>) seen).size(), components[i]::toString);
                assertThrows(
                        UnsupportedOperationException.class, ((Collection<?>) seen)::clear, components[i]::toString);
            }
            if (arguments[i] instanceof Map<?, ?> given) {
                given.clear();
                assertEquals(1, ((Map<?, ?>) seen).size(), components[i]::toString);
                assertThrows(UnsupportedOperationException.class, ((Map<?, ?>) seen)::clear, components[i]::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void equalsByContent(Class<?> type) throws Exception {
        Object[] arguments = Samples.arguments(type);
        Object one = Samples.make(type, arguments);
        Object other = Samples.make(type, arguments);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
    }

    @ParameterizedTest
    @MethodSource("records")
    void showsNoSecret(Class<?> type) throws Exception {
        String shown = Samples.make(type, Samples.arguments(type)).toString();
        assertFalse(shown.contains(Samples.PASSWORD), shown);
        assertTrue(shown.length() < 4096, shown);
    }
}
