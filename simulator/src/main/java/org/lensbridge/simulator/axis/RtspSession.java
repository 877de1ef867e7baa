package org.lensbridge.simulator.axis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.simulator.device.Credentials;
import org.lensbridge.simulator.device.DigestLogin;
import org.lensbridge.simulator.http.Request;

/** One connection of an RTSP client. Confined to its thread, except for the queue of events and what writes to the socket. */
final class RtspSession implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MOST_WAITING = 1000;
    private static final int LARGEST_PACKET = 1400;
    private static final int PAYLOAD_TYPE = 98;
    private static final Pattern INTERLEAVED = Pattern.compile("interleaved=(\\d{1,3})-\\d{1,3}");

    private final AxisSite site;
    private final Socket socket;
    private final AtomicInteger playing;
    private final AtomicLong dropped;
    private final DigestLogin login;
    private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final String id;
    private Optional<EventBus.Listener> listener = Optional.empty();
    private Pattern filter = Pattern.compile(".*");
    private int channel;
    private int sequence;

    RtspSession(AxisSite site, Socket socket, AtomicInteger playing, AtomicLong dropped) {
        this.site = site;
        this.socket = socket;
        this.playing = playing;
        this.dropped = dropped;
        this.login = new DigestLogin(
                site.settings().device(),
                site.accounts(),
                "AXIS_" + site.settings().device().serial(),
                Authentication.DIGEST);
        this.id = String.format("%08X", System.identityHashCode(this));
    }

    void run() throws IOException {
        socket.setSoTimeout((TIMEOUT_SECONDS + 5) * 1000);
        InputStream input = new BufferedInputStream(socket.getInputStream());
        while (true) {
            RtspRequest request = RtspRequest.read(input);
            if (!answer(request)) {
                return;
            }
        }
    }

    /** False after the last answer. */
    private boolean answer(RtspRequest request) throws IOException {
        boolean open =
                request.method().equals("OPTIONS") || site.accounts().names().isEmpty();
        if (!open && !isLoggedIn(request)) {
            reply(request, "401 Unauthorized", "WWW-Authenticate: " + login.challenge(false) + "\r\n", "");
            return true;
        }
        switch (request.method()) {
            case "OPTIONS" ->
                reply(request, "200 OK", "Public: OPTIONS, DESCRIBE, GET_PARAMETER, SETUP, PLAY, TEARDOWN\r\n", "");
            case "DESCRIBE" -> describe(request);
            case "SETUP" -> setUp(request);
            case "PLAY" -> play(request);
            case "GET_PARAMETER", "SET_PARAMETER" -> reply(request, "200 OK", session(), "");
            case "TEARDOWN" -> {
                reply(request, "200 OK", session(), "");
                return false;
            }
            default -> reply(request, "501 Not Implemented", "", "");
        }
        return true;
    }

    private boolean isLoggedIn(RtspRequest request) {
        Request asked = new Request(request.method(), request.uri(), "", List.of(), true, List.of());
        return site.server().faults().service() != Faults.Service.LOGIN_REFUSED
                && Credentials.parse(request.header("authorization"))
                        .filter(given -> login.verify(given, asked).isPresent() && login.isFresh(given))
                        .isPresent();
    }

    private String session() {
        return "Session: " + id + ";timeout=" + TIMEOUT_SECONDS + "\r\n";
    }

    private void reply(RtspRequest request, String status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "RTSP/1.0 " + status + "\r\nCSeq: " + request.header("cseq") + "\r\nServer: Simulated RTSP server\r\n"
                        + headers + (bytes.length > 0 ? "Content-Length: " + bytes.length + "\r\n" : "") + "\r\n";
        write(head.getBytes(StandardCharsets.ISO_8859_1), bytes);
    }

    private void write(byte[]... pieces) throws IOException {
        OutputStream output = socket.getOutputStream();
        synchronized (queue) {
            for (byte[] piece : pieces) {
                output.write(piece);
            }
            output.flush();
        }
    }

    private static boolean isMetadata(RtspRequest request) {
        return request.uri().contains("/axis-media/media.amp")
                && (request.uri().contains("event=on") || request.uri().contains("stream=0"));
    }

    private void describe(RtspRequest request) throws IOException {
        if (!isMetadata(request)) {
            reply(request, "404 Not Found", "", "");
            return;
        }
        filter(request.uri());
        String base = request.uri().split("\\?", 2)[0];
        String sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=Events\r\nt=0 0\r\na=control:*\r\n"
                + "m=application 0 RTP/AVP " + PAYLOAD_TYPE + "\r\nc=IN IP4 0.0.0.0\r\na=rtpmap:" + PAYLOAD_TYPE
                + " vnd.onvif.metadata/90000\r\na=sendonly\r\na=control:" + base + "/stream=0\r\n";
        reply(request, "200 OK", "Content-Type: application/sdp\r\nContent-Base: " + base + "/\r\n", sdp);
    }

    /** {@code eventtopic} writes {@code onvif:} and {@code axis:} for the prefixes of the documents. */
    private void filter(String uri) {
        Matcher matcher = Pattern.compile("[?&]eventtopic=([^&]*)").matcher(uri);
        if (matcher.find()) {
            String topic =
                    matcher.group(1).replace("%2F", "/").replace("%3A", ":").replace("%7C", "|");
            filter = EventSocket.pattern(topic.replace("onvif:", "tns1:").replaceAll("(?<!tns)axis:", "tnsaxis:"));
        }
    }

    private void setUp(RtspRequest request) throws IOException {
        String transport = request.header("transport");
        if (!isMetadata(request)) {
            reply(request, "404 Not Found", "", "");
        } else if (!transport.contains("RTP/AVP/TCP")) {
            reply(request, "461 Unsupported Transport", "", "");
        } else {
            Matcher matcher = INTERLEAVED.matcher(transport);
            channel = matcher.find() ? Integer.parseInt(matcher.group(1)) & 0xff : 0;
            String agreed =
                    "RTP/AVP/TCP;unicast;interleaved=" + channel + "-" + (channel + 1) + ";ssrc=4C42494E;mode=\"PLAY\"";
            reply(request, "200 OK", "Transport: " + agreed + "\r\n" + session(), "");
        }
    }

    private void play(RtspRequest request) throws IOException {
        if (!request.header("session").startsWith(id)) {
            reply(request, "454 Session Not Found", "", "");
            return;
        }
        reply(request, "200 OK", session() + "Range: npt=now-\r\n", "");
        if (listener.isEmpty()) {
            EventBus.Listener mine = event -> offer(event, false);
            site.events().declared().stream().filter(AxisEvent::stateful).forEach(event -> offer(event, true));
            site.events().listen(mine);
            listener = Optional.of(mine);
            playing.incrementAndGet();
            RtspServer.daemon("write", this::send);
        }
    }

    private void offer(AxisEvent event, boolean initial) {
        if (filter.matcher(event.topic()).matches()) {
            byte[] bytes = EventXml.metadata(event, initial).getBytes(StandardCharsets.UTF_8);
            if (!queue.offer(bytes)) {
                dropped.incrementAndGet();
            }
        }
    }

    private void send() {
        try {
            while (!socket.isClosed()) {
                byte[] document = queue.poll(1, TimeUnit.SECONDS);
                if (document != null) {
                    send(document, site.server().faults().streams());
                }
            }
        } catch (IOException e) {
            // The reading thread learns the same and ends the session.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The faults of streams that make sense here: silence, and an end in the middle. */
    private void send(byte[] document, WireFault fault) throws IOException {
        switch (fault) {
            case STALL -> {}
            case CLOSE_MIDWAY, HALF_CLOSE, RESET, RESET_MIDWAY -> {
                write(new byte[] {'$', (byte) channel, 1, 0});
                socket.close();
            }
            default -> send(document);
        }
    }

    /** RTP packets (RFC 3550) interleaved (RFC 2326, 10.12); the last one of a document has the marker. */
    private void send(byte[] document) throws IOException {
        int time = (int) (System.nanoTime() * 9 / 100_000);
        for (int start = 0; start < document.length; start += LARGEST_PACKET) {
            int count = Math.min(LARGEST_PACKET, document.length - start);
            boolean last = start + count == document.length;
            ByteBuffer packet = ByteBuffer.allocate(16 + count)
                    .put((byte) '$')
                    .put((byte) channel)
                    .putShort((short) (12 + count))
                    .put((byte) 0x80)
                    .put((byte) (PAYLOAD_TYPE | (last ? 0x80 : 0)))
                    .putShort((short) sequence++)
                    .putInt(time)
                    .putInt(0x4C42494E)
                    .put(document, start, count);
            write(packet.array());
        }
    }

    @Override
    public void close() {
        listener.ifPresent(mine -> {
            site.events().leave(mine);
            playing.decrementAndGet();
        });
        listener = Optional.empty();
    }
}
