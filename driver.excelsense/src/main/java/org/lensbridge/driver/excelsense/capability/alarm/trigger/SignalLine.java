package org.lensbridge.driver.excelsense.capability.alarm.trigger;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValues;

/**
 * Sends signals over the alarm output of a ToughEye: sections "Manual Alarm Output Trigger" and "Alarm Trigger Output". The output is configured for
 * the signal, switched on, and configured for self-clean again, which the vendor's programs and the camera's own alarms take for granted.
 *
 * <p>An alarm of the camera whose linkage has ActionType 1 switches the output on, too: one that comes while the LEDs are toggled toggles them again.
 *
 * <p>What it is configured for is asked for anew each time, and only set when it is something else. It is not switched off: its configuration ends
 * it, an earlier end would make another signal of it, and so would a new configuration, which therefore waits until the signal is over. Whenever
 * the output may be configured for something else it is put back, before the call returns if that can be, else by {@link Restoration}.
 *
 * <p>Thread-safe. Signals go out one after the other, in the order of the calls; to put the output back waits for no other request to the device.
 */
public final class SignalLine {
    /** After these nobody knows whether the device did what it was told. */
    private static final Set<Kind> UNDECIDED = EnumSet.of(Kind.TIMEOUT, Kind.UNREACHABLE, Kind.PROTOCOL, Kind.BUSY);

    /** After these nothing was changed, and nothing can be. */
    private static final Set<Kind> FORBIDDEN = EnumSet.of(Kind.AUTH_REFUSED, Kind.LOCKED_OUT, Kind.UNTRUSTED);

    /** Between the end of a signal and what comes next. */
    private static final Duration MARGIN = Duration.ofMillis(300);

    private static final OutputSetup SELF_CLEAN = Signal.SELF_CLEAN.setup();
    private static final String UNTOLD = "what the camera does not tell";

    private final OperationEngine engine;
    private final SessionScope scope;
    private final DriverContext context;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Restoration restoration;
    /** When the last signal is over, by {@link System#nanoTime}. */
    private long restFrom = System.nanoTime();

    /** The line of one device. Does no I/O. */
    public SignalLine(OperationEngine engine, SessionScope scope, DriverContext context) {
        this.engine = engine;
        this.scope = scope;
        this.context = context;
        this.restoration = new Restoration(engine.urgently(), scope, context, turn, closing);
    }

    /**
     * Sends a signal; one that the output is configured for takes two requests, another one four and as long as it lasts.
     *
     * @return what a caller must know although it was sent: that the output is not put back yet
     * @throws CameraException when it was not sent, or nobody knows
     */
    public List<String> send(Signal signal) {
        scope.ensureOpen();
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return sendInTurn(signal);
        } finally {
            turn.unlock();
        }
    }

    private List<String> sendInTurn(Signal signal) {
        if (!awaitRest()) {
            throw interrupted();
        }
        restoration.begin();
        Optional<String> left;
        try {
            configure(signal);
            // Closing has put the output back: what is switched on now would be a self-clean.
            scope.ensureOpen();
            switchOn(signal);
        } finally {
            left = putBack();
            restoration.end();
        }
        return left.stream().toList();
    }

    private Optional<String> putBack() {
        if (!restoration.isOwed()) {
            return Optional.empty();
        }
        return awaitRest() ? restoration.now() : restoration.after(rest());
    }

    private void configure(Signal signal) {
        boolean owedBefore = restoration.isOwed();
        Optional<OutputSetup> found = ask();
        if (found.equals(Optional.of(SELF_CLEAN))) {
            restoration.done();
        } else {
            restoration.owe(found.map(OutputSetup::toString).orElse(UNTOLD));
        }
        if (found.equals(Optional.of(signal.setup()))) {
            return;
        }
        try {
            set(signal);
        } catch (CameraException e) {
            if (FORBIDDEN.contains(e.kind()) && !owedBefore) {
                restoration.done();
            }
            throw e;
        }
    }

    private void set(Signal signal) {
        if (signal != Signal.SELF_CLEAN) {
            restoration.owe(signal.setup().toString());
        }
        engine.call(AlarmOperations.SET_OUTPUT, signal.setup().arguments());
        if (signal == Signal.SELF_CLEAN) {
            restoration.done();
        }
    }

    /** A device that does not tell is configured in any case. */
    private Optional<OutputSetup> ask() {
        try {
            return engine.ask(
                    AlarmOperations.OUTPUT_SETUP, Map.of(), reply -> OutputSetup.read(KeyValues.parse(reply.text())));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void switchOn(Signal signal) {
        long length = signal.length().plus(MARGIN).toNanos();
        try {
            engine.call(AlarmOperations.TRIGGER, Map.of(AlarmOperations.CONTROL, Value.of(1)));
            restFrom = System.nanoTime() + length;
        } catch (CameraException e) {
            if (UNDECIDED.contains(e.kind())) {
                restFrom = System.nanoTime() + length;
            }
            throw e;
        }
    }

    private Duration rest() {
        return Duration.ofNanos(Math.max(0, restFrom - System.nanoTime()));
    }

    /** Waits until the last signal is over, or the session closes; false when the thread is interrupted. */
    private boolean awaitRest() {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        try {
            closing.await(rest().toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static CameraException interrupted() {
        Thread.currentThread().interrupt();
        return new CameraException(Kind.TIMEOUT, "The caller was interrupted before anything was sent to the camera.");
    }

    /**
     * Looks after the output while the device is connected: what an earlier session or call could not put back is put back now. An output that was
     * configured for something else by somebody else is left alone and told to the context.
     *
     * @return the lasting trouble that is left, a sentence
     * @throws CameraException UNSUPPORTED when the device has no such output, and what ends the whole conversation
     */
    public Optional<String> inspect() {
        if (!turn.tryLock()) {
            // Whoever sends a signal looks after the output itself.
            return Optional.empty();
        }
        try {
            return inspected();
        } finally {
            turn.unlock();
        }
    }

    private Optional<String> inspected() {
        Optional<OutputSetup> found;
        try {
            found = engine.ask(
                    AlarmOperations.OUTPUT_SETUP, Map.of(), reply -> OutputSetup.read(KeyValues.parse(reply.text())));
        } catch (CameraException e) {
            if (Questions.isFatal(e) || e.kind() == Kind.UNSUPPORTED) {
                throw e;
            }
            found = Optional.empty();
        }
        if (found.equals(Optional.of(SELF_CLEAN))) {
            restoration.done();
            return Optional.empty();
        }
        found.filter(OutputSetup::ofLeds).ifPresent(setup -> restoration.owe(setup.toString()));
        if (restoration.isOwed()) {
            restoration.begin();
            Optional<String> left = putBack();
            restoration.end();
            return left;
        }
        found.filter(setup -> !setup.sameLength(SELF_CLEAN))
                .ifPresent(setup -> context.warn(
                        AlarmOperations.OUTPUT_SETUP.name(),
                        "The alarm output is configured for something else than self-clean (" + setup
                                + "), so the camera's own buttons and alarms do not clean. The next cleaning by Lensbridge"
                                + " configures it: " + SELF_CLEAN + "."));
        return Optional.empty();
    }
}
