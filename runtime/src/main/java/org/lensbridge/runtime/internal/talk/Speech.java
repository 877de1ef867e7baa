package org.lensbridge.runtime.internal.talk;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.registry.DeviceRegistry;

/**
 * One application's speech to a channel. The device's talk is opened by the first sound and closed when none has come for a while, when it fails, and
 * with the speech. One thread at a time sends; any thread closes, even while another hangs in the device.
 */
final class Speech implements Talk {
    private final DeviceRegistry registry;
    private final DeviceId device;
    private final int channel;
    private final MediaFormat sound;
    private final TalkThreads threads;
    private final Consumer<Speech> ended;
    private final AtomicReference<Open> open = new AtomicReference<>();
    private volatile CompletableFuture<Void> lastClosed = CompletableFuture.completedFuture(null);
    private volatile boolean closed;
    private volatile boolean sending;
    private volatile long lastSound;

    private record Open(Talk talk, MediaFormat format, Conversion conversion, CompletableFuture<Void> closed) {}

    /** Runs {@code ended} once when it is closed. */
    Speech(
            DeviceRegistry registry,
            DeviceId device,
            int channel,
            MediaFormat sound,
            TalkThreads threads,
            Consumer<Speech> ended) {
        this.registry = registry;
        this.device = device;
        this.channel = channel;
        this.sound = sound;
        this.threads = threads;
        this.ended = ended;
    }

    @Override
    public void send(ByteBuffer bytes) {
        requireOpen();
        sending = true;
        try {
            while (bytes.hasRemaining()) {
                Open present = open.get();
                boolean fresh = present == null;
                if (fresh) {
                    present = begin();
                }
                ByteBuffer piece = present.conversion.next(bytes);
                if (piece.hasRemaining()) {
                    send(present, piece, fresh);
                }
            }
        } finally {
            lastSound = System.nanoTime();
            sending = false;
        }
    }

    /** The driver may have been replaced since the last sound: then the same device goes on, once. */
    private void send(Open present, ByteBuffer piece, boolean fresh) {
        ByteBuffer again = piece.duplicate();
        try {
            present.talk.send(piece);
        } catch (CameraException e) {
            drop(present);
            requireOpen();
            if (fresh || e.kind() != Kind.GONE) {
                throw e;
            }
            Open renewed = begin();
            if (renewed.format.equals(present.format)) {
                send(renewed, again, true);
            }
        } catch (RuntimeException | LinkageError e) {
            drop(present);
            throw e;
        }
    }

    private Open begin() {
        lastClosed
                .completeOnTimeout(null, TalkThreads.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join(); // the device has one talk at a time
        AudioTalk loudspeaker = loudspeaker();
        MediaFormat format = SoundFormat.best(sound, loudspeaker.formats()).orElseThrow(() -> new CameraException(
                        Kind.UNSUPPORTED, "The loudspeaker plays nothing that can be made of this sound.")
                .on(device));
        Open begun =
                new Open(loudspeaker.open(format), format, new Conversion(sound, format), new CompletableFuture<>());
        lastSound = System.nanoTime();
        lastClosed = begun.closed;
        open.set(begun);
        if (closed) {
            drop(begun);
        }
        requireOpen();
        threads.after(this::closeIfSilent);
        return begun;
    }

    private AudioTalk loudspeaker() {
        Device found = registry.device(device)
                .orElseThrow(() -> new CameraException(Kind.GONE, "No device of this name is configured.").on(device));
        Channel place = found.channel(channel).orElseThrow(() -> missing("The device has no channel " + channel + "."));
        return place.capability(AudioTalk.class)
                .orElseThrow(() -> missing(place.absence(AudioTalk.class.getSimpleName())
                        .orElse("Channel " + channel + " has no loudspeaker.")));
    }

    private CameraException missing(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence).on(device);
    }

    private void requireOpen() {
        if (closed) {
            throw new CameraException(Kind.GONE, "The speech was closed.").on(device);
        }
    }

    private void closeIfSilent() {
        Open present = open.get();
        if (present == null) {
            return;
        }
        if (sending || System.nanoTime() - lastSound < threads.idle().toNanos()) {
            threads.after(this::closeIfSilent);
        } else {
            drop(present);
        }
    }

    /** Closes the device's talk, unless somebody did. */
    private void drop(Open dropped) {
        if (open.compareAndSet(dropped, null)) {
            threads.close(dropped.talk, dropped.closed);
        }
    }

    /** Begins to close; completes when the device's talk is closed. */
    Future<?> closing() {
        if (!closed) {
            closed = true;
            ended.accept(this);
        }
        Open present = open.get();
        if (present != null) {
            drop(present);
        }
        return lastClosed;
    }

    @Override
    public void close() {
        TalkThreads.await(closing());
    }
}
