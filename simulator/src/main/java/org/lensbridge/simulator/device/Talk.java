package org.lensbridge.simulator.device;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.lensbridge.simulator.ReceivedAudio;

/** What one client says. Thread-safe; fed on the event loop. */
public final class Talk {
    private static final int MOST_KEPT = 8 << 20;

    private final int channel;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private String encoding;
    private long total;
    private boolean open = true;

    public Talk(int channel, String encoding) {
        this.channel = channel;
        this.encoding = encoding;
    }

    public synchronized void encoding(String value) {
        encoding = value;
    }

    public synchronized void add(ByteBuffer sound) {
        total += sound.remaining();
        byte[] bytes = new byte[Math.min(sound.remaining(), MOST_KEPT - kept.size())];
        sound.duplicate().get(bytes);
        kept.writeBytes(bytes);
    }

    public synchronized void end() {
        open = false;
    }

    public synchronized boolean isOpen() {
        return open;
    }

    public synchronized ReceivedAudio received() {
        ByteBuffer data = ByteBuffer.wrap(kept.toByteArray()).asReadOnlyBuffer();
        return new ReceivedAudio(channel, encoding, total, open, data);
    }
}
