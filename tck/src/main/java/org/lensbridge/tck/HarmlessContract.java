package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What all capabilities promise alike: reading changes nothing, and after close nothing works. */
interface HarmlessContract extends Bench {
    @Test
    default void readingChangesNothing() {
        Connected connected = connected();
        List<Map<String, Value>> before = settings(connected);
        working(connected);
        assertEquals(before, settings(connected));
    }

    @Test
    default void everythingIsGoneAfterClose() {
        Connected connected = connected();
        List<HarmlessCall.Bound> calls = working(connected);
        connected.session().close();
        assertAll(calls.stream().map(each -> () -> gone(each)));
    }

    private static void gone(HarmlessCall.Bound each) {
        try {
            each.call().run();
        } catch (CameraException failure) {
            assertEquals(Kind.GONE, failure.kind(), () -> each.name() + ": " + failure);
            return;
        }
        fail(each.name() + " works after close");
    }

    /** Runs all harmless calls and returns those that the device does not refuse as unsupported. */
    private static List<HarmlessCall.Bound> working(Connected connected) {
        List<HarmlessCall.Bound> calls = new ArrayList<>();
        HarmlessCall.ALL.forEach(call -> calls.addAll(call.bind(connected)));
        calls.removeIf(each -> {
            try {
                each.call().run();
                return false;
            } catch (CameraException failure) {
                assertEquals(Kind.UNSUPPORTED, failure.kind(), () -> each.name() + ": " + failure);
                return true;
            }
        });
        return calls;
    }

    private static List<Map<String, Value>> settings(Connected connected) {
        return connected.all(Settings.class).stream()
                .map(settings -> settings.read(List.of("*")))
                .toList();
    }
}
