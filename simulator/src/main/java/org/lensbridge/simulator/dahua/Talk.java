package org.lensbridge.simulator.dahua;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.lensbridge.simulator.ReceivedAudio;

/** What one client says. Thread-safe; fed on the event loop. */
final class Talk {
    private static final int MOST_KEPT = 8 << 20;

    private final int channel;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private String encoding;
    private long total;
    private boolean open = true;

    Talk(int channel, String encoding) {
        this.channel = channel;
        this.encoding = encoding;
    }

    synchronized void encoding(String value) {
        encoding = value;
    }

    synchronized void add(ByteBuffer sound) {
        total += sound.remaining();
        byte[] bytes = new byte[Math.min(sound.remaining(), MOST_KEPT - kept.size())];
        sound.duplicate().get(bytes);
        kept.writeBytes(bytes);
    }

    synchronized void end() {
        open = false;
    }

    synchronized boolean isOpen() {
        return open;
    }

    synchronized ReceivedAudio received() {
        ByteBuffer data = ByteBuffer.wrap(kept.toByteArray()).asReadOnlyBuffer();
        return new ReceivedAudio(channel, encoding, total, open, data);
    }
}
