package org.lensbridge.driver.dahua.capability.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.DeviceHandle;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * A finder of section 4.11.5, open at the device. Devices have few of them: whoever opened one closes it, and closing closes and destroys it at
 * the device whatever happened before. The session does so when it is closed first. Confined to one thread, but for closing.
 */
final class FileFinder implements AutoCloseable {
    private final OperationEngine engine;
    private final BiConsumer<String, String> warnings;
    private final Map<String, Value> finder;
    private final DeviceHandle handle;

    private FileFinder(OperationEngine engine, SessionScope scope, BiConsumer<String, String> warnings, String name) {
        this.engine = engine;
        this.warnings = warnings;
        this.finder = Map.of("finder", Value.of(name));
        this.handle = DeviceHandle.own(
                engine, scope, List.of(RecordingOperations.CLOSE_FINDER, RecordingOperations.DESTROY_FINDER), finder);
    }

    /** Opens a finder, which is closed with the session at the latest. */
    static FileFinder open(OperationEngine engine, SessionScope scope, BiConsumer<String, String> warnings) {
        scope.ensureOpen();
        KeyValueDocument answer = engine.lines(RecordingOperations.CREATE_FINDER, Map.of());
        String name = answer.text("result").map(String::strip).orElse("");
        // A number in the document, an address in hexadecimal digits or a name in the field.
        if (!name.matches("\\w{1,32}") || name.matches("(0x)?0+")) {
            throw new CameraException(
                            Kind.PROTOCOL,
                            "The device opened no finder for its recordings and answered " + Excerpt.of(name)
                                    + ". It may have too many open; try again in a minute.")
                    .during(RecordingOperations.CREATE_FINDER.name());
        }
        return new FileFinder(engine, scope, warnings, name);
    }

    /** Looks for files; false when the device has none. */
    boolean find(Map<String, Value> condition) {
        Map<String, Value> arguments = new LinkedHashMap<>(condition);
        arguments.putAll(finder);
        try {
            engine.call(RecordingOperations.FIND_FILES, arguments);
            return true;
        } catch (CameraException e) {
            if (DahuaRefusals.isBare(e)) {
                return false;
            }
            if (e.kind() == Kind.INVALID_ARGUMENT) {
                // Some firmware says so too when it has nothing, and nothing tells the two apart.
                warnings.accept(
                        RecordingOperations.FIND_FILES.name(), e.reason() + " This is taken for: nothing was found.");
                return false;
            }
            throw e;
        }
    }

    /** The next files, in an answer that {@link FoundFiles} reads; empty when the device refuses to go on. */
    Optional<KeyValueDocument> next(int count) {
        Map<String, Value> arguments = new LinkedHashMap<>(finder);
        arguments.put("count", Value.of(count));
        try {
            return Optional.of(engine.lines(RecordingOperations.NEXT_FILES, arguments));
        } catch (CameraException e) {
            if (DahuaRefusals.isBare(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
