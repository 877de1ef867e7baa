package org.lensbridge.media.internal.live;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.feed.Feeds;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.io.Connection;
import org.lensbridge.media.internal.io.Exchange;
import org.lensbridge.media.internal.io.Tenant;
import org.lensbridge.media.internal.mp4.Mp4Framing;

/** A page's web socket with its streams. Confined to the I/O thread. */
public final class LiveSocket implements Tenant, ClientFrames.Listener {
    private static final Pattern OPEN =
            Pattern.compile("open ([0-9]{1,9}) ([^ ]{1,100}) ([1-9][0-9]{0,3})(?: ([A-Za-z0-9_.-]{1,40}|\\*))?");
    private static final Pattern CLOSE = Pattern.compile("close ([0-9]{1,9})");

    private static final int MOST_STREAMS = 64;
    private static final int LONGEST_MESSAGE = 1024;
    /** A page that opens its streams anew all at once, twice, stays far below. */
    private static final int MOST_MESSAGES = 400;

    private static final int MOST_WAITING = 256 << 10;
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(70);
    private static final int GOING = 1000;
    private static final int REFUSED = 1008;

    private final Connection connection;
    private final Feeds feeds;
    private final Function<StreamKey, Optional<Response>> refusal;
    private final ClientFrames frames = new ClientFrames(LONGEST_MESSAGE, this);
    private final Map<Integer, LiveChannel> channels = new LinkedHashMap<>();
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private int messages;
    private int turn;
    private long pinged = System.nanoTime();
    private long heard = pinged;
    private boolean closing;

    private LiveSocket(Connection connection, Feeds feeds, Function<StreamKey, Optional<Response>> refusal) {
        this.connection = connection;
        this.feeds = feeds;
        this.refusal = refusal;
    }

    /**
     * Answers a request for a web socket.
     *
     * @param refusal why a stream cannot be had, where that is known before it is asked for
     */
    public static void open(Exchange exchange, Feeds feeds, Function<StreamKey, Optional<Response>> refusal) {
        Optional<Response> wrong = Handshake.refusal(exchange.head());
        if (wrong.isEmpty() && !exchange.welcome()) {
            wrong = Optional.of(Response.text(
                    403, "Pages of this origin may not open streams: add it to the media server's allowed origins."));
        }
        if (wrong.isPresent()) {
            exchange.reply(wrong.get());
        } else {
            exchange.become(
                    Handshake.agreement(exchange.head()), new LiveSocket(exchange.connection(), feeds, refusal));
        }
    }

    @Override
    public void received(ByteBuffer bytes) {
        heard = System.nanoTime();
        try {
            if (!closing) {
                frames.feed(bytes);
            }
        } catch (ClientFrames.ProtocolException e) {
            leave(e.status());
        }
    }

    @Override
    public void text(String message) throws ClientFrames.ProtocolException {
        if (closing) {
            // Bytes that came together with those that ended it: nobody would close what they open.
            return;
        }
        Matcher open = OPEN.matcher(message);
        Matcher close = CLOSE.matcher(message);
        if (++messages > MOST_MESSAGES) {
            throw new ClientFrames.ProtocolException(REFUSED, "Too many messages came at once.");
        }
        if (open.matches()) {
            open(Integer.parseInt(open.group(1)), open);
        } else if (close.matches()) {
            shut(Integer.parseInt(close.group(1)));
        } else {
            throw new ClientFrames.ProtocolException(REFUSED, "A message is neither open nor close.");
        }
    }

    @Override
    public void ping(byte[] payload) {
        if (!closing) {
            say(ServerFrames.pong(payload));
        }
    }

    @Override
    public void close() {
        if (!closing) {
            leave(GOING);
        }
    }

    @Override
    public void drained() {
        while (!waiting.isEmpty() && !connection.pending()) {
            ByteBuffer[] all = waiting.toArray(ByteBuffer[]::new);
            waiting.clear();
            waitingBytes = 0;
            connection.write(all, all);
        }
        List<LiveChannel> all = new ArrayList<>(channels.values());
        for (int i = 0; i < all.size() && !pending(); i++) {
            // Who comes first changes, so that a stream that fills the socket does not do so each time.
            all.get((turn + i) % all.size()).reader().drained();
        }
        turn++;
    }

    @Override
    public void tick(long now) {
        messages = Math.max(0, messages - MOST_MESSAGES / 10);
        if (now - heard > SILENCE_NANOS) {
            connection.close();
        } else if (now - pinged > PING_NANOS) {
            pinged = now;
            say(ServerFrames.ping());
        }
    }

    @Override
    public void closed() {
        closing = true;
        List<LiveChannel> all = List.copyOf(channels.values());
        channels.clear();
        all.forEach(channel -> channel.reader().leave());
    }

    boolean has(LiveChannel channel) {
        return channels.get(channel.id()) == channel;
    }

    boolean pending() {
        return connection.pending() || !waiting.isEmpty();
    }

    void write(ByteBuffer[] buffers, ByteBuffer[] lasting) {
        connection.write(buffers, lasting);
    }

    void ended(LiveChannel channel, String message) {
        if (channels.remove(channel.id(), channel)) {
            say(ServerFrames.text(message));
        }
    }

    private void open(int id, Matcher wish) {
        shut(id);
        LiveChannel channel = new LiveChannel(this, id, connection.peer());
        channels.put(id, channel);
        if (channels.size() > MOST_STREAMS) {
            channel.end(Response.text(503, "A page has " + MOST_STREAMS + " streams at most."));
        } else if (!DeviceId.isValid(wish.group(2))) {
            channel.end(Response.text(404, "No device can have this name."));
        } else {
            String profile = wish.group(4) == null ? StreamKey.CODED : wish.group(4);
            StreamKey key = new StreamKey(new DeviceId(wish.group(2)), Integer.parseInt(wish.group(3)), profile);
            refusal.apply(key).ifPresentOrElse(channel::end, () -> feeds.join(key, Mp4Framing.BROWSER, channel));
        }
    }

    private void shut(int id) {
        LiveChannel channel = channels.remove(id);
        if (channel != null) {
            channel.reader().leave();
        }
    }

    private void leave(int status) {
        closing = true;
        say(ServerFrames.close(status));
        connection.close();
    }

    /** Sends a frame now, or as soon as the socket has taken what is under way. */
    private void say(ByteBuffer frame) {
        if (!pending()) {
            connection.write(new ByteBuffer[] {frame}, new ByteBuffer[] {frame});
            return;
        }
        waitingBytes += frame.remaining();
        waiting.add(frame);
        if (waitingBytes > MOST_WAITING) {
            connection.close();
        }
    }
}
