package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.AudioOperations;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A talk that goes on. When the length that a request announces is used up another one follows. One thread at a time sends; any may close.
 */
final class OpenTalk implements Talk {
    /** Half a second of G.711: what is sent at once. */
    private static final int PIECE = 4_000;

    private final Supplier<Speech> requests;
    private final TalkForm form;
    private final SessionScope scope;
    private final AtomicBoolean taken;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable closer = this::close;
    private volatile Speech speech;
    private long left;

    /** A talk that gives {@code taken} back when it is closed. */
    OpenTalk(Supplier<Speech> requests, TalkForm form, SessionScope scope, AtomicBoolean taken) {
        this.requests = requests;
        this.form = form;
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
            int size = Math.min(PIECE, sound.remaining());
            ByteBuffer framed = form.framed(sound.slice(sound.position(), size));
            requireOpen();
            if (framed.remaining() > left) {
                renew();
            }
            left -= framed.remaining();
            explained(() -> speech.write(framed));
            sound.position(sound.position() + size);
        }
    }

    /** The document has no answer for a loudspeaker that somebody else uses: devices report that they cannot do it now. */
    private static void explained(Runnable request) {
        try {
            request.run();
        } catch (CameraException e) {
            throw e.kind() == Kind.PROTOCOL
                    ? new CameraException(
                                    Kind.BUSY,
                                    "The device does not play it; somebody else may be talking. " + e.reason(),
                                    e)
                            .during(AudioOperations.POST.name())
                    : e;
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CameraException(Kind.GONE, "The talk was closed.").during(AudioOperations.POST.name());
        }
    }

    private void renew() {
        Speech before = speech;
        if (before != null) {
            before.close();
        }
        explained(() -> speech = requests.get());
        left = DahuaAudioTalk.ANNOUNCED;
        if (closed.get()) {
            speech.close();
        }
        requireOpen();
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
