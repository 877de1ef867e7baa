package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.io.Connection;
import org.lensbridge.media.internal.io.Exchange;
import org.lensbridge.media.internal.io.Tenant;

/** A stream as the endless answer to a request, with the tracks that it begins with. Confined to the I/O thread, except {@link #name}. */
public final class StreamResponse implements Outlet, Tenant {
    private static final ByteBuffer[] NOTHING = {};

    private final Exchange exchange;
    private final Connection connection;
    private final String name;
    private FeedReader reader;
    private boolean answered;
    private Head head;
    private FixedTracks tracks;
    private ByteBuffer[] ahead = NOTHING;

    /** The answer to this request, called by the output's name. */
    public StreamResponse(Exchange exchange, String output) {
        this.exchange = exchange;
        connection = exchange.connection();
        name = output + " to " + exchange.peer();
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
        return answered || exchange.open();
    }

    @Override
    public void head(Head next) {
        Head before = head;
        head = next;
        if (answered) {
            if (!tracks.goOn(next)) {
                connection.close();
            } else if (FixedTracks.newPictures(before, next)) {
                ahead = new ByteBuffer[] {next.start()};
            }
        } else if (exchange.open()) {
            answered = true;
            tracks = new FixedTracks(next);
            exchange.stream(head.contentType(), head.start(), this);
        } else {
            reader.leave();
        }
    }

    @Override
    public boolean pending() {
        return connection.pending();
    }

    @Override
    public void write(Batch batch) {
        batch.keep(tracks::has);
        if (batch.count() == 0) {
            return;
        }
        if (ahead.length == 0) {
            connection.write(batch.buffers(), batch.lasting());
        } else {
            ByteBuffer[] all = Batch.joined(ahead, batch.lasting());
            ahead = NOTHING;
            connection.write(all, all);
        }
    }

    @Override
    public void end(Response why) {
        if (answered) {
            connection.close();
        } else {
            exchange.reply(why);
        }
    }

    @Override
    public void drained() {
        reader.drained();
    }

    @Override
    public void closed() {
        reader.leave();
    }
}
