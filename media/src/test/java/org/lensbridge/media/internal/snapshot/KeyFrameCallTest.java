package org.lensbridge.media.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;

class KeyFrameCallTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void saysThatTheStreamHasEnded() {
        StreamHub ending = new StreamHub() {
            @Override
            public Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options) {
                return subscriber -> {
                    subscriber.onSubscribe(new Flow.Subscription() {
                        @Override
                        public void request(long count) {}

                        @Override
                        public void cancel() {
                            cancelled.set(true);
                        }
                    });
                    subscriber.onComplete();
                };
            }

            @Override
            public List<StreamStatistics> statistics() {
                return List.of();
            }
        };
        StreamKey key = new StreamKey(new DeviceId("gate"), 1, StreamKey.CODED);
        CompletionException failure = assertThrows(
                CompletionException.class, () -> KeyFrameCall.ask(ending, key).join());
        assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind());
        assertTrue(cancelled.get());
    }
}
