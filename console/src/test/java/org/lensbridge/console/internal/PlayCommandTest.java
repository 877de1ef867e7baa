package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;

class PlayCommandTest {
    private static final InetSocketAddress MEDIA = new InetSocketAddress(8081);
    private static final InetSocketAddress RTSP = InetSocketAddress.createUnresolved("nvr.example", 8554);

    private final PlayCommand command = new PlayCommand(new StubDevice(List.of(
            new StubDevice.StubChannel(0, Map.of(), Map.of()),
            new StubDevice.StubChannel(1, Map.of(LiveVideo.class, StubVideo.ofAllCodecs()), Map.of()),
            new StubDevice.StubChannel(2, Map.of(), Map.of("LiveVideo", "This channel has sound only.")))));
    private final Shell shell = new Shell(Path.of(".")).with(command, "play");

    @AfterEach
    void close() {
        shell.close();
    }

    private List<String> lines(String typed) throws Exception {
        return shell.type(typed)
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();
    }

    @Test
    void namesEveryOutput() throws Exception {
        command.bindMedia(MEDIA);
        command.bindRtsp(new InetSocketAddress("127.0.0.1", 8554));
        assertEquals(
                List.of(
                        "OUTPUT COMMAND",
                        "RTSP vlc --rtsp-tcp rtsp://localhost:8554/gate/1",
                        "ffplay -rtsp_transport tcp rtsp://USER:PASSWORD@localhost:8554/gate/1",
                        "fMP4 vlc http://localhost:8081/streams/gate/1/mp4",
                        "ffplay http://USER:PASSWORD@localhost:8081/streams/gate/1/mp4",
                        "Annex B vlc --demux=h264 http://localhost:8081/streams/gate/1/annexb",
                        "ffplay -f h264 http://USER:PASSWORD@localhost:8081/streams/gate/1/annexb",
                        "MJPEG vlc http://localhost:8081/streams/gate/1/mjpeg",
                        "ffplay http://USER:PASSWORD@localhost:8081/streams/gate/1/mjpeg",
                        "JPEG curl -u USER -o gate.jpg http://localhost:8081/snapshots/gate/1.jpg"),
                lines("lb:play gate").subList(0, 10));
    }

    @Test
    void namesWhatAProfileCanBePlayedBy() throws Exception {
        command.bindMedia(MEDIA);
        String small = shell.type("lb:play -p small gate");
        assertTrue(small.contains("/streams/gate/1/small/mjpeg"), small);
        assertFalse(small.contains("mp4") || small.contains("rtsp"), small);
        String wide = shell.type("lb:play -p wide gate");
        assertTrue(
                wide.contains("ffplay -f hevc http://USER:PASSWORD@localhost:8081/streams/gate/1/wide/annexb"), wide);
        assertFalse(wide.contains("mjpeg"), wide);
    }

    @Test
    void showsTheAddressThatIsListenedAt() throws Exception {
        command.bindRtsp(new InetSocketAddress("192.0.2.7", 554));
        assertTrue(shell.type("lb:play gate").contains("vlc --rtsp-tcp rtsp://192.0.2.7:554/gate/1"));
        command.bindRtsp(new InetSocketAddress("2001:db8::7", 554));
        assertTrue(shell.type("lb:play gate").contains("rtsp://[2001:db8:0:0:0:0:0:7]:554/gate/1"));
        command.unbindRtsp(RTSP);
        assertTrue(shell.type("lb:play gate").contains("rtsp://["));
    }

    @Test
    void saysWhatIsWrong() {
        assertTrue(shell.refusal("lb:play gate").startsWith("Nothing can be played"));
        command.bindMedia(MEDIA);
        command.unbindMedia(MEDIA);
        assertTrue(shell.refusal("lb:play gate").startsWith("Nothing can be played"));
        assertTrue(shell.refusal("lb:play yard").startsWith("There is no device 'yard'"));
        assertEquals("gate has no channel 7; it has 1 to 2.", shell.refusal("lb:play -c 7 gate"));
        assertEquals("This channel has sound only.", shell.refusal("lb:play -c 2 gate"));
        assertEquals("gate has no profile 'x'; it has main, wide, small.", shell.refusal("lb:play -p x gate"));
        assertEquals("'a;b' cannot be a profile's token.", shell.refusal("lb:play -p 'a;b' gate"));
    }
}
