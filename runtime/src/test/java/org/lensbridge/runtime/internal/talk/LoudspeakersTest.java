package org.lensbridge.runtime.internal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.runtime.internal.talk.RecordingLoudspeaker.GATE;
import static org.lensbridge.runtime.internal.talk.RecordingLoudspeaker.sound;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.runtime.internal.flow.Await;

@Timeout(60)
class LoudspeakersTest {
    private static final MediaFormat WIDE = sound(Codec.PCM16LE, 16_000, 2);
    private static final int SECOND = 64_000;

    private final RecordingLoudspeaker device = new RecordingLoudspeaker();
    private BundleLoudspeakers loudspeakers = new BundleLoudspeakers(device, Duration.ofMinutes(10));

    @AfterEach
    void close() {
        loudspeakers.close();
    }

    private static ByteBuffer second() {
        return ByteBuffer.allocate(SECOND);
    }

    private static Kind refused(Talk talk) {
        return assertThrows(CameraException.class, () -> talk.send(second())).kind();
    }

    @Test
    void theDeviceHearsOfItWithTheFirstSound() {
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        assertEquals(List.of(), device.talks);
        ByteBuffer sound = second();
        talk.send(sound);
        assertFalse(sound.hasRemaining());
        talk.send(second());
        assertEquals(1, device.talks.size());
        assertEquals(16_000, device.talks.get(0).sound.size(), 20);
        talk.close();
        talk.close();
        assertTrue(device.talks.get(0).isClosed());
        assertEquals(Kind.GONE, refused(talk));
    }

    @Test
    void aSpeechThatSaysNothingNeverTroublesTheDevice() {
        loudspeakers.talk(GATE, 1, WIDE).close();
        loudspeakers.talk(new DeviceId("nobody"), 1, WIDE);
        assertEquals(List.of(), device.talks);
    }

    @Test
    void silenceClosesTheTalkAndTheNextSoundOpensAnother() {
        loudspeakers.close();
        loudspeakers = new BundleLoudspeakers(device, Duration.ofMillis(30));
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        talk.send(second());
        Await.until("it is closed", () -> device.talks.get(0).isClosed());
        talk.send(second());
        assertEquals(2, device.talks.size());
    }

    @Test
    void refusalsOfTheDevicePassThrough() {
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        device.refusal = () -> new CameraException(Kind.BUSY, "Somebody talks.");
        assertEquals(Kind.BUSY, refused(talk));
        device.refusal = () -> null;
        talk.send(second());
        device.formats = List.of(sound(Codec.AAC, 16_000, 1));
        assertEquals(Kind.UNSUPPORTED, refused(loudspeakers.talk(GATE, 1, WIDE)));
        assertEquals(Kind.UNSUPPORTED, refused(loudspeakers.talk(GATE, 2, WIDE)));
        assertEquals(Kind.UNSUPPORTED, refused(loudspeakers.talk(GATE, 3, WIDE)));
        device.configured = false;
        assertEquals(Kind.GONE, refused(loudspeakers.talk(GATE, 1, WIDE)));
    }

    @Test
    void aTalkThatFailsIsClosedAndTheNextSoundTriesAgain() {
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        talk.send(second());
        device.talks.get(0).failure = () -> new CameraException(Kind.TIMEOUT, "It takes no more.");
        assertEquals(Kind.TIMEOUT, refused(talk));
        Await.until("it is closed", () -> device.talks.get(0).isClosed());
        talk.send(second());
        device.talks.get(1).failure = () -> new IllegalStateException("broken on purpose");
        assertThrows(IllegalStateException.class, () -> talk.send(second()));
        Await.until("it is closed", () -> device.talks.get(1).isClosed());
    }

    @Test
    void goesOnThroughADriverUpdate() {
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        talk.send(second());
        device.talks.get(0).failure = () -> new CameraException(Kind.GONE, "The session was closed.");
        talk.send(second());
        assertEquals(8_000, device.talks.get(1).sound.size(), 20);
    }

    @Test
    void closingDoesNotWaitForADeviceThatHangs() throws Exception {
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        talk.send(second());
        CountDownLatch release = new CountDownLatch(1);
        RecordingLoudspeaker.Heard hung = device.talks.get(0);
        hung.hang = Optional.of(release);
        hung.hangInClose = Optional.of(release);
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> talk.send(second()));
        Talk other = loudspeakers.talk(GATE, 1, WIDE);
        other.send(second());
        CompletableFuture.runAsync(talk::close).get(30, TimeUnit.SECONDS);
        assertFalse(hung.isClosed());
        hung.failure = () -> new CameraException(Kind.GONE, "Closed.");
        release.countDown();
        ExecutionException ended = assertThrows(ExecutionException.class, sender::get);
        assertEquals(Kind.GONE, ((CameraException) ended.getCause()).kind());
        other.close();
        assertEquals(2, device.talks.size());
    }

    @Test
    void speechesEndWithTheirBundle() {
        Talk talk = loudspeakers.talk(GATE, 1, WIDE);
        talk.send(second());
        loudspeakers.close();
        assertTrue(device.talks.get(0).isClosed());
        assertEquals(Kind.GONE, refused(talk));
        assertEquals(Kind.GONE, refused(loudspeakers.talk(GATE, 1, WIDE)));
    }

    @Test
    void refusesSoundOfAnotherForm() {
        for (MediaFormat other : List.of(
                sound(Codec.AAC, 16_000, 1),
                sound(Codec.PCM16LE, 96_000, 1),
                sound(Codec.PCM16LE, 4_000, 1),
                sound(Codec.PCMU, 8_000, 6))) {
            assertThrows(IllegalArgumentException.class, () -> loudspeakers.talk(GATE, 1, other));
        }
        assertThrows(IllegalArgumentException.class, () -> loudspeakers.talk(GATE, 0, WIDE));
    }
}
