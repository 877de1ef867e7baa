package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What several contracts expect. Stateless. */
final class Expect {
    /** A token that no device knows anything by. */
    static final String NO_TOKEN = "no-such-token";

    private Expect() {}

    /** The call is refused with a sentence, as this kind. */
    static CameraException refused(Kind kind, Executable call) {
        CameraException failure = assertThrows(CameraException.class, call);
        assertEquals(kind, failure.kind(), failure::toString);
        assertFalse(failure.reason().isBlank());
        return failure;
    }

    static void gone(Executable call) {
        refused(Kind.GONE, call);
    }

    static void invalid(Executable call) {
        refused(Kind.INVALID_ARGUMENT, call);
    }

    /**
     * What is not offered is UNSUPPORTED. What is offered works, or turns out to be unsupported and is offered no more: no request tells what some
     * firmware lacks.
     */
    static void asOffered(BooleanSupplier offered, Executable call) throws Throwable {
        if (!offered.getAsBoolean()) {
            unsupported(call);
            return;
        }
        try {
            call.execute();
        } catch (CameraException failure) {
            if (failure.kind() != Kind.UNSUPPORTED || offered.getAsBoolean()) {
                throw failure;
            }
        }
    }

    static void unsupported(Executable call) {
        refused(Kind.UNSUPPORTED, call);
    }

    /** No two have the same name; the names are texts with content, or numbers. */
    static <T> void distinct(Collection<T> items, Function<T, ?> name) {
        Set<Object> names = new HashSet<>();
        for (T item : items) {
            assertFalse(name.apply(item).toString().isBlank(), () -> "without a name: " + item);
            assertTrue(names.add(name.apply(item)), () -> "twice: " + name.apply(item));
        }
    }
}
