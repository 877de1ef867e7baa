package org.lensbridge.driver.axis.capability.media;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.AudioOperations;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A talk that goes on: when the length that a request announces is used up, and when the device has ended one because nothing came for a second
 * (Audio.ReceiverTimeout), another one follows. One thread at a time sends; any may close.
 */
final class OpenTalk implements Talk {
    /** A quarter or half of a second: what is sent at once. */
    private static final int PIECE = 4_000;

    private static final String WRONG_MODE = "status 405";

    private final Supplier<Speech> requests;
    private final SessionScope scope;
    private final AtomicBoolean taken;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable closer = this::close;
    private volatile Speech speech;
    private long left;

    /** A talk that gives {@code taken} back when it is closed. */
    OpenTalk(Supplier<Speech> requests, SessionScope scope, AtomicBoolean taken) {
        this.requests = requests;
        this.scope = scope;
        this.taken = taken;
    }

    /** Sends the first request; the talk is closed with the session from here on. */
    void begin() {
        scope.onClose(closer);
        renew();
    }

    @Override
    public void send(ByteBuffer sound) {
        while (sound.hasRemaining()) {
            ByteBuffer piece = sound.slice(sound.position(), Math.min(PIECE, sound.remaining()));
            int size = piece.remaining();
            requireOpen();
            if (size > left) {
                renew();
            }
            write(piece);
            left -= size;
            sound.position(sound.position() + size);
        }
    }

    private void write(ByteBuffer piece) {
        try {
            speech.write(piece.duplicate());
        } catch (CameraException e) {
            requireOpen();
            if (e.kind() != Kind.UNREACHABLE) {
                throw explained(e);
            }
            renew();
            speech.write(piece);
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CameraException(Kind.GONE, "The talk was closed.").during(AudioOperations.TRANSMIT.name());
        }
    }

    private void renew() {
        Speech before = speech;
        if (before != null) {
            before.close();
        }
        try {
            speech = requests.get();
        } catch (CameraException e) {
            throw explained(e);
        }
        left = AxisAudioTalk.ANNOUNCED;
        if (closed.get()) {
            speech.close();
        }
        requireOpen();
    }

    /** What the document says of the statuses that a device refuses with. */
    private static CameraException explained(CameraException e) {
        CameraException told = e;
        if (e.kind() == Kind.UNSUPPORTED && e.reason().contains(WRONG_MODE)) {
            told = new CameraException(
                    Kind.UNSUPPORTED,
                    "The device is not set to play sound now. Set Audio.DuplexMode to full, half or post.",
                    e);
        } else if (e.kind() == Kind.BUSY) {
            told = new CameraException(
                    Kind.BUSY, "The device plays nothing more now; somebody else may be talking. " + e.reason(), e);
        }
        return told.during(AudioOperations.TRANSMIT.name());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            scope.forget(closer);
            Speech present = speech;
            if (present != null) {
                present.close();
            }
            taken.set(false);
        }
    }
}
