package org.lensbridge.transport.internal.capture;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Keeps a mistake of the recorder away from the conversation: the recording ends, the conversation goes on. Thread-safe. */
final class GuardedTap implements ExchangeTap {
    private final ExchangeTap tap;
    private final FileRecording recording;

    GuardedTap(ExchangeTap tap, FileRecording recording) {
        this.tap = tap;
        this.recording = recording;
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            recording.fail(e);
        }
    }

    @Override
    public void connected(Object connection, boolean reused) {
        guarded(() -> tap.connected(connection, reused));
    }

    @Override
    public void head(int status, String line, List<Map.Entry<String, String>> headers, String tls) {
        guarded(() -> tap.head(status, line, headers, tls));
    }

    @Override
    public void data(ByteBuffer chunk) {
        guarded(() -> tap.data(chunk));
    }

    @Override
    public void complete() {
        guarded(tap::complete);
    }

    @Override
    public void failed(Throwable cause) {
        guarded(() -> tap.failed(cause));
    }

    @Override
    public void timedOut() {
        guarded(tap::timedOut);
    }

    @Override
    public void aborted() {
        guarded(tap::aborted);
    }
}
