package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * A connection on which goodbye was said. What still comes is read for a moment, since closing before that would take the goodbye back. Confined to
 * the loop.
 */
final class Parting implements RtspLoop.Member, RtspLoop.Ready {
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(300);

    private final RtspLoop loop;
    private final RtspLink link;
    private final ControlLine line;
    private final long until;

    private Parting(RtspLoop loop, RtspLink link, ControlLine line) {
        this.loop = loop;
        this.link = link;
        this.line = line;
        until = System.nanoTime() + LONGEST;
    }

    /** Takes the connection over. */
    static void begin(RtspLoop loop, RtspLink link, SelectionKey key, ControlLine line) {
        Parting parting = new Parting(loop, link, line);
        key.attach(parting);
        loop.add(parting);
    }

    @Override
    public boolean ready(SelectionKey key, ByteBuffer shared, long now) {
        try {
            line.flush();
            shared.clear();
            if (((SocketChannel) key.channel()).read(shared) < 0) {
                abandon();
            }
        } catch (IOException e) {
            abandon();
        }
        return false;
    }

    @Override
    public void tick(long now) {
        if (now - until >= 0) {
            abandon();
        }
    }

    @Override
    public boolean hurried() {
        return false;
    }

    @Override
    public void abandon() {
        loop.remove(this);
        link.close();
    }
}
