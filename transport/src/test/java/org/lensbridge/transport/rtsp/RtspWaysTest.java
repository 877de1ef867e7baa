package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lensbridge.transport.rtsp.PlayBench.await;
import static org.lensbridge.transport.rtsp.PlayBench.methods;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.rtsp.RtspPlay.Way;

/** The ways in which packets travel, and what is done where one does not go. */
@Timeout(60)
class RtspWaysTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final PlayBench bench = new PlayBench();
    private final PlayedSink sink = bench.sink;

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    /** A server that sends from two ports, once it plays; a stranger sends before it. */
    private RtspServer datagrams(int pictures, List<DatagramSocket> open) throws IOException {
        DatagramSocket rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        DatagramSocket rtcp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"));
        open.addAll(List.of(rtp, rtcp, stranger));
        int[] port = new int[1];
        return bench.server((request, out) -> {
            Matcher asked = Pattern.compile("client_port=(\\d+)-(\\d+)").matcher(request.header("transport"));
            if (asked.find()) {
                port[0] = Integer.parseInt(asked.group(1));
                assertEquals(0, port[0] % 2);
                assertEquals(port[0] + 1, Integer.parseInt(asked.group(2)));
                String ports = ";server_port=" + rtp.getLocalPort() + "-" + rtcp.getLocalPort();
                RtspServer.reply(
                        request,
                        out,
                        200,
                        "Session: 4711\r\nTransport: " + request.header("transport") + ports + "\r\n",
                        "");
                return;
            }
            PlayBench.good(request, out);
            if (request.method().equals("PLAY") && pictures > 0) {
                Pictures made = new Pictures();
                send(stranger, new Pictures().next(), port[0]);
                for (int i = 0; i < pictures; i++) {
                    send(rtp, made.next(), port[0]);
                }
            }
        });
    }

    private static void send(DatagramSocket from, byte[] packet, int port) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port));
    }

    @Test
    void playsDatagramsOfTheServerOnly() throws IOException {
        List<DatagramSocket> open = new ArrayList<>();
        RtspServer server = datagrams(4, open);
        StreamHandle handle = bench.play(server, Way.UDP, Way.TCP);
        try {
            bench.awaitPictures(4);
            assertEquals(List.of(1, 2, 3, 4), sink.pictures);
            // The way was opened from here.
            byte[] room = new byte[100];
            open.get(0).receive(new DatagramPacket(room, room.length));
            open.get(1).receive(new DatagramPacket(room, room.length));
        } finally {
            handle.close();
            open.forEach(DatagramSocket::close);
        }
        await(() -> methods(server).contains("TEARDOWN"));
    }

    @Test
    void takesTheConnectionWhereNoDatagramsCome() throws IOException {
        List<DatagramSocket> open = new ArrayList<>();
        RtspServer server = datagrams(0, open);
        open.forEach(DatagramSocket::close);
        assertEquals(
                Kind.UNREACHABLE,
                assertThrows(CameraException.class, () -> {
                            server.close();
                            bench.play(server, SHORT, Way.UDP, Way.TCP);
                        })
                        .kind());
        AtomicReference<String> asked = new AtomicReference<>("");
        RtspServer mute = bench.server((request, out) -> {
            if (request.method().equals("SETUP")) {
                asked.set(request.header("transport"));
            }
            PlayBench.good(request, out);
            if (request.method().equals("PLAY") && asked.get().contains("interleaved")) {
                // The second one ends the first, whenever that is looked at.
                Pictures pictures = new Pictures();
                pictures.frame(out, 0);
                pictures.frame(out, 0);
            }
        });
        bench.play(mute, SHORT, Way.UDP, Way.TCP);
        assertEquals(2, methods(mute).stream().filter("SETUP"::equals).count());
        bench.awaitPictures(1);
    }

    @Test
    void takesTheOtherWayWhereOneIsRefused() {
        for (int status : new int[] {461, 400, 501}) {
            RtspServer server = bench.server((request, out) -> {
                if (request.header("transport").contains("client_port")) {
                    RtspServer.reply(request, out, status, "", "");
                } else {
                    PlayBench.sending(2).answer(request, out);
                }
            });
            sink.pictures.clear();
            bench.play(server, Way.UDP, Way.TCP).close();
            CameraException failure = assertThrows(CameraException.class, () -> bench.play(server, Way.UDP));
            assertEquals(status == 400 ? Kind.PROTOCOL : Kind.UNSUPPORTED, failure.kind());
        }
        assertEquals(0, bench.transport.hosts().get(0).streams());
    }

    @Test
    void takesTheConnectionWhereTheServerInsists() {
        RtspServer server = bench.server((request, out) -> {
            if (request.method().equals("SETUP")) {
                RtspServer.reply(
                        request, out, 200, "Session: 1\r\nTransport: rtp/avp/tcp;interleaved=8-9;ssrc=1\r\n", "");
            } else {
                PlayBench.good(request, out);
            }
            if (request.method().equals("PLAY")) {
                new Pictures().frame(out, 8);
            }
        });
        bench.play(server, Way.UDP);
        bench.awaitPictures(1);
    }
}
