package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A talk that goes on: when the length that a request announces is used up, or the device has ended one in a pause, another one follows. One
 * thread at a time sends; any may close.
 */
final class OpenTalk implements Talk {
    /** A quarter or half of a second: what is sent at once. */
    private static final int PIECE = 4_000;

    private final TalkWay way;
    private final MediaFormat format;
    private final SessionScope scope;
    private final Runnable end;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable closer = this::close;
    private volatile Speech speech;
    private long left;

    /** Runs {@code end} once when it is closed. */
    OpenTalk(TalkWay way, MediaFormat format, SessionScope scope, Runnable end) {
        this.way = way;
        this.format = format;
        this.scope = scope;
        this.end = end;
    }

    /** Sends the first request; the talk is closed with the session from here on. */
    void begin() {
        scope.onClose(closer);
        renew();
    }

    @Override
    public void send(ByteBuffer sound) {
        while (sound.hasRemaining()) {
            int size = Math.min(PIECE, sound.remaining());
            ByteBuffer framed = way.framed(format, sound.slice(sound.position(), size));
            int length = framed.remaining();
            requireOpen();
            if (length > left) {
                renew();
            }
            write(framed);
            left -= length;
            sound.position(sound.position() + size);
        }
    }

    private void write(ByteBuffer framed) {
        try {
            speech.write(framed.duplicate());
        } catch (CameraException e) {
            requireOpen();
            if (!way.pauses() || e.kind() != Kind.UNREACHABLE) {
                throw explained(e);
            }
            renew();
            speech.write(framed);
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CameraException(Kind.GONE, "The talk was closed.")
                    .during(way.operation().name());
        }
    }

    private void renew() {
        Speech before = speech;
        if (before != null) {
            before.close();
        }
        try {
            speech = way.begin(format);
        } catch (CameraException e) {
            throw explained(e);
        }
        left = Loudspeaker.ANNOUNCED;
        if (closed.get()) {
            speech.close();
        }
        requireOpen();
    }

    private CameraException explained(CameraException failure) {
        return way.explained(failure).during(way.operation().name());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            scope.forget(closer);
            Speech present = speech;
            if (present != null) {
                present.close();
            }
            end.run();
        }
    }
}
