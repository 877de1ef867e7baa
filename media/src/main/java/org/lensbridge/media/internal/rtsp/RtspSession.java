package org.lensbridge.media.internal.rtsp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.rtsp.RtpBlock.TrackStart;

/** The tracks that a client has set up, and whether it plays them. Confined to the I/O thread. */
final class RtspSession implements Player.Listener {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;
    private static final String RANGE = "Range: npt=now-";

    private final RtspConnection connection;
    private final RtspServer home;
    private final Described stream;
    private final Head head;
    private final Duration timeout;
    private final String id;
    private final Map<Integer, TrackSetup> tracks = new TreeMap<>();
    private boolean datagrams;
    private String base = "";
    private Optional<Player> player = Optional.empty();
    private Optional<RtspRequest> starting = Optional.empty();

    /** A session without tracks of a stream whose head is known. */
    RtspSession(RtspConnection connection, RtspServer home, Described stream, Duration timeout) {
        this.connection = connection;
        this.home = home;
        this.stream = stream;
        this.timeout = timeout;
        head = stream.head().orElseThrow();
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        id = HexFormat.of().formatHex(random);
    }

    /** Cannot be guessed. */
    String id() {
        return id;
    }

    String header() {
        return "Session: " + id + ";timeout=" + timeout.toSeconds();
    }

    /** Sets up a track, or sets it up anew. */
    RtspResponse setup(RtspRequest request, RtspAddress address) throws BadRtspException {
        if (player.isPresent()) {
            throw new BadRtspException(455, "The session plays already; end it first.");
        }
        OptionalInt named =
                address.track().isEmpty() && head.tracks().size() == 1 ? OptionalInt.of(0) : address.track();
        if (named.isEmpty()) {
            throw new BadRtspException(
                    459, "Set up the stream's tracks one by one: " + RtspAddress.control(0) + " first.");
        }
        int track = named.getAsInt();
        if (track >= head.tracks().size()) {
            throw new BadRtspException(404, "The stream has no such track.");
        }
        TransportWish wish = request.header("transport")
                .flatMap(TransportWish::of)
                .filter(each -> tracks.isEmpty() || each.interleaved() != datagrams)
                .orElseThrow(() -> new BadRtspException(
                        461,
                        "This server sends RTP/AVP interleaved or by UDP unicast, all tracks of a session alike."));
        TrackSetup setup = wish.first() >= 0
                ? new TrackSetup(wish.first(), wish.second())
                : new TrackSetup(2 * track, 2 * track + 1);
        if (tracks.entrySet().stream()
                .anyMatch(other -> other.getKey() != track && other.getValue().meets(setup))) {
            throw new BadRtspException(461, "Another track of the session has these channels or ports.");
        }
        datagrams = !wish.interleaved();
        base = address.base();
        tracks.put(track, setup);
        return RtspResponse.ok(transport(setup), header());
    }

    private String transport(TrackSetup setup) {
        String pair = setup.rtp() + "-" + setup.rtcp();
        if (!datagrams) {
            return "Transport: RTP/AVP/TCP;unicast;interleaved=" + pair;
        }
        int port = home.datagrams().port();
        return "Transport: RTP/AVP;unicast;client_port=" + pair + ";server_port=" + port + "-" + (port + 1);
    }

    /** Begins to send; the answer tells with which packets where that is known. */
    void play(RtspRequest request) throws BadRtspException {
        if (player.isPresent()) {
            connection.reply(request, RtspResponse.ok(header(), RANGE));
            return;
        }
        Player next = datagrams
                ? new DatagramPlayer(
                        home.datagrams(), connection.remote().getAddress(), connection::touch, this, head, tracks)
                : new InterleavedPlayer(connection, this, head, tracks);
        starting = Optional.of(request);
        player = Optional.of(next);
        try {
            home.streams().join(stream.key(), next);
        } catch (BadRtspException gone) {
            starting = Optional.empty();
            stop();
            throw gone;
        }
        stream.leave();
        begins(List.of());
    }

    @Override
    public void begins(List<TrackStart> starts) {
        if (starting.isEmpty()) {
            return;
        }
        String info = tracks.keySet().stream()
                .map(track -> "url=" + base + "/" + RtspAddress.control(track) + position(track, starts))
                .collect(Collectors.joining(","));
        RtspRequest request = starting.get();
        starting = Optional.empty();
        connection.reply(request, RtspResponse.ok(header(), RANGE, "RTP-Info: " + info));
    }

    private static String position(int track, List<TrackStart> starts) {
        return track < starts.size()
                ? ";seq=" + starts.get(track).sequence() + ";rtptime="
                        + starts.get(track).timestamp()
                : "";
    }

    /** Stops sending; PLAY goes on with what is live then. */
    RtspResponse pause() throws BadRtspException {
        if (player.isPresent()) {
            home.streams().join(stream.key(), stream);
            stop();
        }
        return RtspResponse.ok();
    }

    /** Takes what a client sends on the connection. */
    void reported(ClientFrame frame) {
        boolean control = !datagrams && tracks.values().stream().anyMatch(track -> track.rtcp() == frame.channel());
        if (control) {
            player.ifPresent(present -> present.reported(frame.content()));
        }
    }

    void drained() {
        player.ifPresent(Player::drained);
    }

    /** Whether the connection's own deadlines suffice: who takes packets lives. */
    boolean interleavedPlaying() {
        return player.isPresent() && !datagrams;
    }

    @Override
    public boolean open() {
        return !connection.closed();
    }

    @Override
    public void ended() {
        player.ifPresent(Player::bye);
        player.ifPresent(Player::stop);
        player = Optional.empty();
        connection.finish();
    }

    /** Ends it. Idempotent. */
    void stop() {
        player.ifPresent(Player::stop);
        player = Optional.empty();
    }
}
