package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.transport.rtsp.PlayBench.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.rtsp.RtspPlay.Way;

/** Streams of servers that say little, or say it wrongly. */
@Timeout(60)
class RtspOddServerTest {
    private final PlayBench bench = new PlayBench();

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private static void raw(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void plays(RtspServer.Script script, int channel) {
        RtspServer server = bench.server((request, out) -> {
            script.answer(request, out);
            if (request.method().equals("PLAY")) {
                new Pictures().frame(out, channel);
            }
        });
        bench.sink.pictures.clear();
        bench.play(server, Way.TCP);
        bench.awaitPictures(1);
    }

    private List<RtspServer.Request> asked(RtspServer.Script script) {
        RtspServer server = bench.server(script);
        bench.play(server, Way.TCP).close();
        return server.requests;
    }

    @Test
    void understandsAServerThatSaysNothingItCanLeaveOut() {
        plays(
                (request, out) -> {
                    boolean describes = request.method().equals("DESCRIBE");
                    String body = describes ? Pictures.SDP : "";
                    raw(out, "RTSP/1.0 200 OK\n" + (describes ? "Content-length:" + body.length() + "\n" : ""));
                    raw(out, "\n" + body);
                },
                0);
    }

    @Test
    void understandsAServerThatCountsWrong() {
        plays(
                (request, out) -> {
                    String body = request.method().equals("DESCRIBE") ? Pictures.SDP : "";
                    raw(out, "RTSP/1.0 200 OK\r\nCSEQ: 0\r\nSESSION:  12 34 ; Timeout = 9\r\ncontent-length:");
                    raw(out, body.length() + "\r\n\r\n" + body);
                },
                0);
    }

    @Test
    void takesTheChannelsThatTheServerNames() {
        for (String named : new String[] {"6-7", "7-6", " 6 - 7 ", "6"}) {
            plays(
                    (request, out) -> {
                        if (request.method().equals("SETUP")) {
                            String transport = "RTP/AVP/TCP;unicast;interleaved=" + named;
                            RtspServer.reply(request, out, 200, "Session: 1\r\nTransport: " + transport + "\r\n", "");
                        } else {
                            PlayBench.good(request, out);
                        }
                    },
                    6);
        }
    }

    @Test
    void asksForNoChannelTwice() {
        String sound = "m=audio 0 RTP/AVP 0\na=control:track3\n";
        List<RtspServer.Request> requests = asked((request, out) -> {
            if (request.method().equals("DESCRIBE")) {
                RtspServer.reply(request, out, 200, "", Pictures.SDP + sound);
            } else if (request.method().equals("SETUP")) {
                String theirs = request.address().endsWith("track1") ? "10-11" : "12-13";
                String transport = "Session: 1\r\nTransport: RTP/AVP/TCP;interleaved=" + theirs + "\r\n";
                RtspServer.reply(request, out, 200, transport, "");
            } else {
                PlayBench.good(request, out);
            }
        });
        assertEquals(
                List.of("RTP/AVP/TCP;unicast;interleaved=0-1", "RTP/AVP/TCP;unicast;interleaved=2-3"),
                requests.stream()
                        .filter(request -> request.method().equals("SETUP"))
                        .map(request -> request.header("transport"))
                        .toList());
    }

    @Test
    void findsFramesAgainBehindWhatIsNone() {
        RtspServer server = bench.server((request, out) -> {
            PlayBench.good(request, out);
            if (request.method().equals("PLAY")) {
                Pictures pictures = new Pictures();
                pictures.frame(out, 0);
                raw(out, "$\t\0\3abc\r\n");
                pictures.frame(out, 0);
                raw(out, "\0\1rubbish RTSP and $\0 more $\1\0\u00ff" + "x".repeat(3000));
                pictures.frame(out, 0);
                raw(out, "RTSP/1.0 nonsense\r\n\r\n");
                pictures.frame(out, 0);
            }
        });
        bench.play(server, Way.TCP);
        bench.awaitPictures(4);
        assertEquals(List.of(1, 2, 3, 4), bench.sink.pictures);
    }

    @Test
    void endsWhereOnlyRubbishComes() {
        RtspServer server = bench.server((request, out) -> {
            PlayBench.good(request, out);
            if (request.method().equals("PLAY")) {
                raw(out, "x".repeat(300_000));
            }
        });
        bench.play(server, Way.TCP);
        await(() -> !bench.sink.ends.isEmpty());
        assertEquals(Kind.PROTOCOL, bench.sink.ends.get(0).kind());
    }

    @Test
    void playsWithoutARangeOrEachMediumByItself() {
        List<RtspServer.Request> ranged = asked((request, out) -> {
            if (request.header("range").isEmpty()) {
                PlayBench.good(request, out);
            } else {
                RtspServer.reply(request, out, 457, "", "");
            }
        });
        assertEquals("PLAY", ranged.get(4).method());
        List<RtspServer.Request> each = asked((request, out) -> {
            if (request.method().equals("PLAY") && !request.address().endsWith("track1")) {
                RtspServer.reply(request, out, 459, "", "");
            } else {
                PlayBench.good(request, out);
            }
        });
        assertTrue(each.get(4).address().endsWith("/track1"));
    }

    @Test
    void asksByTheNameThatItKnows() {
        List<RtspServer.Request> requests = asked((request, out) -> {
            if (request.method().equals("DESCRIBE")) {
                String sdp = Pictures.SDP
                        .replace("control:*", "control:rtsp://10.0.0.5/inside/")
                        .replace("control:track1", "control:rtsp://cam:8554/inside/track1?y");
                RtspServer.reply(request, out, 200, "Content-Base: rtsp://10.0.0.5:554/inside/\r\n", sdp);
            } else {
                PlayBench.good(request, out);
            }
        });
        String server = requests.get(0).address().replace(PlayBench.PATH, "");
        assertEquals(server + "/inside/track1?y", requests.get(2).address());
        assertEquals(server + "/inside/", requests.get(3).address());
    }

    private String medium(String base, String control) {
        List<RtspServer.Request> requests = asked((request, out) -> {
            if (request.method().equals("DESCRIBE")) {
                String sdp = Pictures.SDP.replace("control:track1", "control:" + control);
                RtspServer.reply(request, out, 200, base.isEmpty() ? "" : "Content-Base: " + base + "\r\n", sdp);
            } else {
                PlayBench.good(request, out);
            }
        });
        String asked = requests.get(0).address();
        return requests.get(2).address().replace(asked.substring(0, asked.indexOf("/live")), "");
    }

    @Test
    void understandsNamesThatBeginWithASlash() {
        assertEquals("/live?channel=1/track1", medium("", "/track1"));
        assertEquals("/h264/track1", medium("rtsp://cam/h264/", "/track1"));
        assertEquals("/h264/track1", medium("rtsp://cam/h264/", "/h264/track1"));
        assertEquals("/live/track1", medium("", "/live/track1"));
        assertEquals("/other/track1", medium("/other/", "track1"));
    }

    private List<RtspServer.Request> setUps(String sdp) {
        return asked((request, out) -> {
                    if (request.method().equals("DESCRIBE")) {
                        RtspServer.reply(request, out, 200, "", sdp);
                    } else {
                        PlayBench.good(request, out);
                    }
                })
                .stream()
                .filter(request -> request.method().equals("SETUP"))
                .toList();
    }

    @Test
    void leavesTheLoudspeakerAlone() {
        String back = "m=audio 0 RTP/AVP 0\na=control:track5\na=sendonly\n";
        List<RtspServer.Request> asked = setUps(Pictures.SDP + back);
        assertEquals(1, asked.size());
        assertTrue(asked.get(0).address().endsWith("track1"));
        assertEquals(
                2,
                setUps(Pictures.SDP.replace("a=control:track1", "a=control:track1\na=sendonly") + back)
                        .size());
    }

    @Test
    void understandsADescriptionThatBeginsWithItsMedia() {
        assertEquals(
                1,
                setUps("m=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\na=control:trackID=0\n")
                        .size());
    }

    @Test
    void passesOverABaseThatIsNone() {
        assertEquals("/live?channel=1/track1", medium("cam:8086/", "track1"));
    }

    @Test
    void playsWhatIsNotRefused() {
        String sound = "m=video 0 RTP/AVP 97\na=rtpmap:97 H264/90000\na=control:track9\n";
        plays(
                (request, out) -> {
                    if (request.method().equals("DESCRIBE")) {
                        RtspServer.reply(request, out, 200, "", Pictures.SDP + sound);
                    } else if (request.address().endsWith("track9")) {
                        RtspServer.reply(request, out, 404, "", "");
                    } else {
                        PlayBench.good(request, out);
                    }
                },
                0);
    }

    @Test
    void tellsThatNothingIsThere() {
        CameraException failure = assertThrows(
                CameraException.class,
                () -> asked((request, out) -> {
                    if (request.method().equals("DESCRIBE")) {
                        RtspServer.reply(request, out, 200, "", "v=0\nm=video 0 RTP/AVP 96\na=rtpmap:96 VP80/90000\n");
                    } else {
                        PlayBench.good(request, out);
                    }
                }));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
    }
}
