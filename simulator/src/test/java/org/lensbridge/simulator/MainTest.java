package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void runsACameraInAProcessOfItsOwn() throws Exception {
        Process process = main("--port", "0", "--name", "bridge", "--canned", "2", "--kb", "20", "--fps", "100");
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            assertTrue(line.startsWith("Camera \"bridge\" answers on http://127.0.0.1:"), line);
            URI snapshot = URI.create(line.substring(line.indexOf("http:")) + "/cgi-bin/snapshot.cgi");
            HttpResponse<byte[]> reply = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(snapshot).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(
                    "bridge",
                    FrameStamp.read(ByteBuffer.wrap(reply.body())).orElseThrow().camera());
        } finally {
            process.destroy();
        }
    }

    @Test
    void breaksWhatItIsTold() throws Exception {
        Process process = main("--port", "0", "--fault", "full=0", "--auth", "digest", "--quirk", "hard-realm");
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            URI page = URI.create(line.substring(line.indexOf("http:")) + "/");
            HttpResponse<Void> reply = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
            assertEquals(401, reply.statusCode());
        } finally {
            process.destroy();
        }
    }

    @Test
    void isTheKindOfDeviceItIsTold() throws Exception {
        Process process = main("--port", "0", "--kind", "recorder", "--lacking", "wlan.cgi", "--canned", "1");
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            URI inputs =
                    URI.create(line.substring(line.indexOf("http:")) + "/cgi-bin/devVideoInput.cgi?action=getCollect");
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(inputs).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("result=16\r\n", reply.body());
        } finally {
            process.destroy();
        }
    }

    @Test
    void isADeviceOfAnotherVendorWhenItIsTold() throws Exception {
        Process process = main("--kind", "axis-5x", "--port", "0", "--canned", "1");
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            URI brand = URI.create(
                    line.substring(line.indexOf("http:")) + "/axis-cgi/param.cgi?action=list&group=Brand.Brand");
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(brand).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("root.Brand.Brand=AXIS\n", reply.body());
        } finally {
            process.destroy();
        }
    }

    @Test
    void tellsWhereAGenericCameraStreams() throws Exception {
        Process process = main("--port", "0", "--kind", "generic-ptz", "--mjpeg-port", "0", "--viewer", "eva:e1");
        try (BufferedReader output = process.inputReader()) {
            output.readLine();
            String line = output.readLine();
            assertTrue(line.startsWith("Its MJPEG stream is at http://127.0.0.1:"), line);
        } finally {
            process.destroy();
        }
    }

    @Test
    void hasViewersAndGapsAsAnArecontCamera() throws Exception {
        Process process = main("--kind", "arecont-old", "--port", "0", "--viewer", "eva:e1", "--lacking", "blue");
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            URI blue = URI.create(line.substring(line.indexOf("http:")) + "/get?blue");
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(blue).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(404, reply.statusCode());
        } finally {
            process.destroy();
        }
    }

    @Test
    void answersToHttpsWhenAskedTo() throws Exception {
        Process process = main("--port", "0", "--tls", "--canned", "1");
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            assertTrue(line.contains(" answers on https://127.0.0.1:"), line);
        } finally {
            process.destroy();
        }
    }

    @Test
    void hasAnRtspServerAsItIsTold() throws Exception {
        Process process = main(
                "--port",
                "0",
                "--rtsp-timeout",
                "7",
                "--rtsp-quirk",
                "tcp-only",
                "--fault",
                "rtsp-width=640",
                "--canned",
                "1");
        try (BufferedReader output = process.inputReader()) {
            output.readLine();
            String line = output.readLine();
            assertTrue(line.startsWith("Its RTSP server is at rtsp://127.0.0.1:"), line);
            URI stream = URI.create(line.substring(line.indexOf("rtsp:")) + "/cam/realmonitor?channel=1&subtype=0");
            try (RtspAsk client = new RtspAsk(stream)) {
                String udp = "Transport: RTP/AVP;unicast;client_port=5000-5001";
                assertTrue(client.ask("SETUP", stream.toString(), udp).startsWith("RTSP/1.0 461"));
                assertTrue(client.play().contains(";timeout=7"));
            }
        } finally {
            process.destroy();
        }
    }

    @Test
    void explainsItselfWhenItIsMisunderstood() throws Exception {
        Process process = main("--prot", "80");
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(output.startsWith("--prot is unknown") && output.contains("Usage:"), output);
        assertEquals(2, process.waitFor());
    }

    private static Process main(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-cp", classes(), "org.lensbridge.simulator.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classes() {
        return DahuaCamera.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }
}
