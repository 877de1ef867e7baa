package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers requests (RFC 2326, section 10). Confined to the event loop. */
final class Dialogue {
    private static final Set<String> KEEP_ALIVES = Set.of("OPTIONS", "GET_PARAMETER", "SET_PARAMETER");
    private static final Pattern CHANNELS = Pattern.compile("interleaved=(\\d{1,3})");
    private static final Pattern PORTS = Pattern.compile("client_port=(\\d{1,5})");
    private static final String REDIRECTED = "/redirected";

    private final RtspServer server;
    private final RtspSettings settings;
    private Optional<RtspLogin> login = Optional.empty();
    private final Sdp sdp;
    private final Tally tally;

    Dialogue(RtspServer server, Tally tally) {
        this.server = server;
        this.tally = tally;
        settings = server.settings();
        sdp = new Sdp(settings, server.faults());
    }

    /** Made when it is asked for: the accounts of a device come after its server. */
    private RtspLogin login() {
        if (login.isEmpty()) {
            login = Optional.of(new RtspLogin(settings));
        }
        return login.get();
    }

    void forget() {
        login.ifPresent(RtspLogin::forgetNonces);
    }

    /** One request and where its answer goes. */
    private final class Call {
        private final RtspRequest request;
        private final RtspConnection connection;
        private final String user;

        Call(RtspRequest request, RtspConnection connection, String user) {
            this.request = request;
            this.connection = connection;
            this.user = user;
        }

        void reply(String status, String... lines) {
            reply(status, List.of(lines), "");
        }

        void reply(String status, List<String> lines, String body) {
            StringBuilder head = new StringBuilder("RTSP/1.0 ").append(status).append("\r\n");
            head.append("CSeq: ").append(request.header("cseq")).append("\r\n");
            head.append("Date: ")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                    .append("\r\n");
            lines.forEach(line -> head.append(line).append("\r\n"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0) {
                head.append("Content-Type: application/sdp\r\nContent-Length: ")
                        .append(bytes.length)
                        .append("\r\n");
            }
            String text = head.append("\r\n").toString();
            byte[] first = (settings.has(RtspQuirk.LF_ONLY) ? text.replace("\r\n", "\n") : text)
                    .getBytes(StandardCharsets.UTF_8);
            connection.send(ByteBuffer.allocate(first.length + bytes.length)
                    .put(first)
                    .put(bytes)
                    .flip());
        }
    }

    void answer(RtspRequest request, RtspConnection connection) {
        Optional<String> user = user(request);
        if (user.isEmpty()) {
            boolean stale = login().check(request).stale() && !server.faults().loginsRefused();
            if (!request.header("authorization").isEmpty() && !stale) {
                tally.failedLogins.incrementAndGet();
            }
            new Call(request, connection, "")
                    .reply(
                            "401 Unauthorized",
                            login().challenges(stale).stream()
                                    .map(value -> "WWW-Authenticate: " + value)
                                    .toList(),
                            "");
            return;
        }
        Optional<RtspSession> session = server.session(request.session());
        session.ifPresent(RtspSession::touch);
        if (session.isPresent() && KEEP_ALIVES.contains(request.method())) {
            tally.keepAlives.incrementAndGet();
        }
        Call call = new Call(request, connection, user.get());
        switch (request.method()) {
            case "OPTIONS" -> options(call);
            case "DESCRIBE" -> describe(call);
            case "SETUP" -> setUp(call, session);
            case "PLAY" -> with(call, session, found -> play(call, found));
            case "PAUSE" ->
                with(call, session, found -> {
                    found.pause();
                    call.reply("200 OK", told(found));
                });
            case "TEARDOWN" ->
                with(call, session, found -> {
                    server.end(found);
                    call.reply("200 OK", "Session: " + found.id());
                });
            case "GET_PARAMETER", "SET_PARAMETER" -> parameter(call, session);
            default -> call.reply("501 Not Implemented");
        }
    }

    /** OPTIONS is answered to everybody. */
    private Optional<String> user(RtspRequest request) {
        if (request.method().equals("OPTIONS")
                || !login().isWanted() && !server.faults().loginsRefused()) {
            return Optional.of("");
        }
        return server.faults().loginsRefused()
                ? Optional.empty()
                : login().check(request).user();
    }

    private interface Step {
        void take(RtspSession session);
    }

    private static void with(Call call, Optional<RtspSession> session, Step step) {
        if (session.isPresent()) {
            step.take(session.get());
        } else {
            call.reply("454 Session Not Found");
        }
    }

    private void options(Call call) {
        if (settings.has(RtspQuirk.NO_PUBLIC)) {
            call.reply("200 OK");
        } else {
            String more = settings.has(RtspQuirk.NO_PARAMETERS) ? "" : ", GET_PARAMETER";
            call.reply("200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, TEARDOWN" + more);
        }
    }

    private void parameter(Call call, Optional<RtspSession> session) {
        if (settings.has(RtspQuirk.NO_PARAMETERS) || settings.has(RtspQuirk.REFUSES_PARAMETERS)) {
            call.reply("501 Not Implemented");
        } else if (session.isEmpty() && !call.request.session().isEmpty()) {
            call.reply("454 Session Not Found");
        } else {
            call.reply("200 OK", session.map(found -> List.of(told(found))).orElse(List.of()), "");
        }
    }

    private RtspTarget target(RtspRequest request) {
        RtspTarget target = RtspTarget.parse(request.uri());
        return target.path().startsWith(REDIRECTED) && settings.has(RtspQuirk.REDIRECTS)
                ? new RtspTarget(target.path().substring(REDIRECTED.length()), target.query(), target.track())
                : target;
    }

    private void describe(Call call) {
        tally.describes.incrementAndGet();
        String uri = call.request.uri();
        Matcher parts = Pattern.compile("(rtsp[su]?://[^/?]*)(.*)").matcher(uri);
        if (!parts.matches()) {
            call.reply("400 Bad Request");
            return;
        }
        if (server.faults().elsewhere().isPresent()) {
            call.reply(
                    "302 Moved Temporarily",
                    "Location: " + server.faults().elsewhere().get() + parts.group(2));
            return;
        }
        if (settings.has(RtspQuirk.REDIRECTS) && !parts.group(2).startsWith(REDIRECTED)) {
            call.reply("302 Moved Temporarily", "Location: " + parts.group(1) + REDIRECTED + parts.group(2));
            return;
        }
        Optional<RtspStream> stream = settings.catalogue().find(target(call.request), call.user);
        if (stream.isEmpty()) {
            call.reply("404 Not Found");
            return;
        }
        String told = sdp.host(uri);
        call.reply(
                "200 OK",
                settings.has(RtspQuirk.NO_CONTENT_BASE)
                        ? List.of()
                        : List.of("Content-Base: " + told + (told.endsWith("/") ? "" : "/")),
                sdp.of(stream.get(), uri, call.connection.local().getAddress().getHostAddress()));
    }

    private void setUp(Call call, Optional<RtspSession> existing) {
        RtspTarget target = target(call.request);
        Optional<RtspStream> stream = settings.catalogue().find(target, call.user);
        int track = target.track().orElse(0);
        if (stream.isEmpty() || track >= stream.get().tracks().size()) {
            call.reply("404 Not Found");
        } else if (existing.isEmpty() && !call.request.session().isEmpty()) {
            call.reply("454 Session Not Found");
        } else if (existing.isPresent() && !existing.get().stream().equals(stream.get())) {
            call.reply("459 Aggregate Operation Not Allowed");
        } else {
            RtspSession session =
                    existing.orElseGet(() -> server.open(target, call.user, stream.get(), call.connection));
            setUp(call, session, track, existing.isEmpty());
        }
    }

    private void setUp(Call call, RtspSession session, int track, boolean isNew) {
        try {
            Optional<Outlet> outlet = outlet(call, session, track);
            if (outlet.isPresent()) {
                session.setUp(track, outlet.get());
                int ssrc = session.broadcast().senders().get(track).ssrc();
                call.reply(
                        "200 OK",
                        "Transport: " + outlet.get().agreed() + ";ssrc=" + String.format("%08X", ssrc)
                                + ";mode=\"PLAY\"",
                        told(session));
                return;
            }
            call.reply("461 Unsupported Transport");
        } catch (IOException e) {
            call.reply("503 Service Unavailable");
        }
        if (isNew) {
            server.end(session);
        }
    }

    /** The first of the client's proposals that is known. */
    private Optional<Outlet> outlet(Call call, RtspSession session, int track) throws IOException {
        for (String proposal : call.request.header("transport").split(",")) {
            boolean tcp = proposal.contains("RTP/AVP/TCP");
            Matcher ports = PORTS.matcher(proposal);
            if (tcp && !settings.has(RtspQuirk.UDP_ONLY)) {
                Matcher channels = CHANNELS.matcher(proposal);
                int channel = channels.find() ? Integer.parseInt(channels.group(1)) : 2 * track;
                int agreed = (settings.has(RtspQuirk.OTHER_CHANNELS) ? channel + 10 : channel) & 0xfe;
                return Optional.of(new TcpOutlet(call.connection, agreed, settings.has(RtspQuirk.JUNK)));
            }
            if (!tcp && !proposal.contains("multicast") && ports.find() && !settings.has(RtspQuirk.TCP_ONLY)) {
                return Optional.of(new UdpOutlet(
                        server.loop(),
                        call.connection.local().getAddress(),
                        new InetSocketAddress(
                                call.connection.remote().getAddress(), Integer.parseInt(ports.group(1)) & 0xffff),
                        new Turbulence(server.faults()),
                        settings.has(RtspQuirk.SILENT_UDP),
                        packet -> server.reported(session)));
            }
        }
        return Optional.empty();
    }

    private String told(RtspSession session) {
        boolean silent = settings.has(RtspQuirk.NO_TIMEOUT);
        return "Session: " + session.id()
                + (silent
                        ? ""
                        : ";timeout=" + Math.max(1, settings.sessionTimeout().toSeconds()));
    }

    private void play(Call call, RtspSession session) {
        session.broadcast().prepare();
        List<String> info = new ArrayList<>();
        for (int track : session.outlets().keySet()) {
            Sender sender = session.broadcast().senders().get(track);
            info.add("url=" + sdp.address(call.request.uri(), track) + ";seq=" + sender.nextSequence() + ";rtptime="
                    + Integer.toUnsignedString(session.broadcast().timestamp(sender)));
        }
        List<String> lines = List.of(told(session), "Range: npt=now-", "RTP-Info: " + String.join(",", info));
        if (settings.has(RtspQuirk.ANSWERS_LATE)) {
            session.play(() -> call.reply("200 OK", lines, ""));
        } else {
            call.reply("200 OK", lines, "");
            session.play(() -> {});
        }
    }
}
