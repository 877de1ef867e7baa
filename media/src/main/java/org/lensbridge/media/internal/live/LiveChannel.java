package org.lensbridge.media.internal.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lensbridge.media.internal.feed.Batch;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.media.internal.feed.FeedReader;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.feed.Outlet;
import org.lensbridge.media.internal.http.Response;

/** One stream on a web socket. Confined to the I/O thread, except {@link #name}. */
final class LiveChannel implements Outlet {
    private static final int INITIAL = 0;
    private static final int KEY = 1;
    private static final int OTHER = 2;

    private final LiveSocket socket;
    private final int id;
    private final String name;
    private FeedReader reader;

    LiveChannel(LiveSocket socket, int id, String peer) {
        this.socket = socket;
        this.id = id;
        name = "web page at " + peer;
    }

    int id() {
        return id;
    }

    FeedReader reader() {
        return reader;
    }

    @Override
    public void joined(FeedReader joined) {
        reader = joined;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean open() {
        return socket.has(this);
    }

    @Override
    public void head(Head head) {
        ByteBuffer start = head.start();
        ByteBuffer[] all = {
            ServerFrames.text("init " + id + " " + head.contentType()),
            ServerFrames.segment(id, INITIAL, start.remaining()),
            start
        };
        socket.write(all, all);
    }

    @Override
    public boolean pending() {
        return socket.pending();
    }

    @Override
    public void write(Batch batch) {
        ByteBuffer[][] now = new ByteBuffer[2 * batch.count()][];
        ByteBuffer[][] lasting = new ByteBuffer[2 * batch.count()][];
        for (int i = 0; i < batch.count(); i++) {
            Block block = batch.block(i);
            ByteBuffer[] ahead = {ServerFrames.segment(id, block.start() ? KEY : OTHER, block.size())};
            now[2 * i] = ahead;
            lasting[2 * i] = ahead;
            now[2 * i + 1] = batch.count() == 1 ? batch.buffers() : block.lasting();
            lasting[2 * i + 1] = block.lasting();
        }
        socket.write(Batch.joined(now), Batch.joined(lasting));
    }

    @Override
    public void end(Response why) {
        String sentence = StandardCharsets.UTF_8.decode(why.body()).toString().strip();
        socket.ended(this, "end " + id + " " + why.status() + " " + sentence);
    }
}
