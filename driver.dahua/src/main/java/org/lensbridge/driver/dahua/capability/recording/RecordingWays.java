package org.lensbridge.driver.dahua.capability.recording;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * What the firmware of a device can do with recordings. No request tells it: everything in the document is taken to work until the device says
 * that it does not know a request. One for all channels; thread-safe.
 */
final class RecordingWays {
    /** The document has no request that removes a recording. */
    private final AtomicReference<RecordingMethods> methods =
            new AtomicReference<>(new RecordingMethods(true, true, true, false));

    RecordingMethods methods() {
        return methods.get();
    }

    <T> T playing(Supplier<T> request) {
        return learning(request, m -> new RecordingMethods(false, m.download(), m.protect(), m.remove()));
    }

    <T> T protecting(Supplier<T> request) {
        return learning(request, m -> new RecordingMethods(m.play(), m.download(), false, m.remove()));
    }

    private <T> T learning(Supplier<T> request, UnaryOperator<RecordingMethods> lesson) {
        try {
            return request.get();
        } catch (CameraException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                methods.updateAndGet(lesson);
            }
            throw e;
        }
    }
}
