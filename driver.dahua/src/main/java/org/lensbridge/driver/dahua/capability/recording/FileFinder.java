package org.lensbridge.driver.dahua.capability.recording;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * A finder of section 4.11.5, open at the device. Devices have few of them: whoever opened one closes it, and closing closes and destroys it at
 * the device whatever happened before. The session does so when it is closed first. Confined to one thread, but for closing.
 */
final class FileFinder implements AutoCloseable {
    /** A device that does not answer must not hold up the caller once more for each step. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Both steps together take less than the second in which a session closes. */
    private static final Duration HASTE = Duration.ofMillis(400);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final BiConsumer<String, String> warnings;
    private final Map<String, Value> finder;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable closer = () -> close(HASTE);

    private FileFinder(OperationEngine engine, SessionScope scope, BiConsumer<String, String> warnings, String name) {
        this.engine = engine;
        this.scope = scope;
        this.warnings = warnings;
        this.finder = Map.of("finder", Value.of(name));
    }

    /** Opens a finder, which is closed with the session at the latest. */
    static FileFinder open(OperationEngine engine, SessionScope scope, BiConsumer<String, String> warnings) {
        scope.ensureOpen();
        KeyValueDocument answer =
                engine.ask(RecordingOperations.CREATE_FINDER, Map.of(), reply -> KeyValues.parse(reply.text()));
        String name = answer.text("result").map(String::strip).orElse("");
        // A number in the document, an address in hexadecimal digits or a name in the field.
        if (!name.matches("\\w{1,32}") || name.matches("(0x)?0+")) {
            throw new CameraException(
                            Kind.PROTOCOL,
                            "The device opened no finder for its recordings and answered " + Excerpt.of(name)
                                    + ". It may have too many open; try again in a minute.")
                    .during(RecordingOperations.CREATE_FINDER.name());
        }
        FileFinder opened = new FileFinder(engine, scope, warnings, name);
        scope.onClose(opened.closer);
        return opened;
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
            return Optional.of(
                    engine.ask(RecordingOperations.NEXT_FILES, arguments, reply -> KeyValues.parse(reply.text())));
        } catch (CameraException e) {
            if (DahuaRefusals.isBare(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        scope.forget(closer);
        close(PATIENCE);
    }

    private void close(Duration patience) {
        if (closed.compareAndSet(false, true)) {
            // A caller who was interrupted still has to tell the device.
            boolean interrupted = Thread.interrupted();
            send(RecordingOperations.CLOSE_FINDER, patience);
            send(RecordingOperations.DESTROY_FINDER, patience);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(Operation step, Duration patience) {
        try {
            engine.send(step, finder, Optional.of(patience));
        } catch (CameraException ignored) {
            // Devices answer Error to the destroying of finders that worked; more than asking cannot be done anyway.
        }
    }
}
