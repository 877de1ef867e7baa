package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.Programs;

/**
 * Other programs that bring MJPEG to many readers. Node.js and GStreamer read the camera once; nginx and haproxy read it once for each reader,
 * since they know nothing of streams. Those that take no orders are started for one camera.
 */
final class Peers {
    private static final int ATTEMPTS = 100;
    private static final String HOST = "127.0.0.1";

    private Peers() {}

    /** One line for each that is not measured. */
    static List<String> absent() {
        List<String> lines = new ArrayList<>(List.of("vlc (no scenario is written for it)", "go2rtc", "mjpg-streamer"));
        for (String name : List.of("node", "gst-launch-1.0", "nginx", "haproxy")) {
            if (!Programs.installed(name)) {
                lines.add(name + " (not installed)");
            }
        }
        return lines;
    }

    /** Those that are installed, running. */
    static List<Relay> start(Path folder, int camera) throws IOException, InterruptedException {
        List<Relay> peers = new ArrayList<>();
        if (Programs.installed("node")) {
            Path script = folder.resolve("relay.js");
            if (Files.notExists(script)) {
                try (InputStream text = Peers.class.getResourceAsStream("relay.js")) {
                    Files.copy(text, script);
                }
            }
            Child node = new Child(List.of("node", script.toString(), RelayBenchmark.CAMERA_TARGET));
            peers.add(Relay.ordered("node", node, "/", "%d %d"));
        }
        if (Programs.installed("gst-launch-1.0")) {
            String address = "http://" + HOST + ":" + camera + RelayBenchmark.CAMERA_TARGET;
            int port = freePort();
            listening(
                    peers,
                    "gst",
                    port,
                    "/",
                    ("gst-launch-1.0 -q souphttpsrc location=" + address
                                    + " ! multipartdemux ! multipartmux boundary=part ! tcpserversink host=" + HOST
                                    + " sync=false port="
                                    + port)
                            .split(" "));
        }
        if (Programs.installed("nginx")) {
            int port = freePort();
            Path file = write(
                    folder.resolve("nginx.conf"),
                    """
                    daemon off; master_process off; pid %s/nginx.pid; error_log %s/nginx.log;
                    events { worker_connections 1024; }
                    http { access_log off; server { listen %s:%d;
                    location / { proxy_pass http://%s:%d; proxy_buffering off; proxy_http_version 1.1; } } }
                    """
                            .formatted(folder, folder, HOST, port, HOST, camera));
            listening(peers, "nginx", port, RelayBenchmark.CAMERA_TARGET, "nginx", "-c", file.toString());
        }
        if (Programs.installed("haproxy")) {
            int port = freePort();
            Path file = write(
                    folder.resolve("haproxy.cfg"),
                    """
                    global
                      nbthread 1
                    defaults
                      mode http
                      timeout connect 5s
                      timeout client 1h
                      timeout server 1h
                    listen camera
                      bind %s:%d
                      server camera %s:%d
                    """
                            .formatted(HOST, port, HOST, camera));
            listening(peers, "haproxy", port, RelayBenchmark.CAMERA_TARGET, "haproxy", "-db", "-f", file.toString());
        }
        return peers;
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void listening(List<Relay> peers, String name, int port, String target, String... command)
            throws IOException, InterruptedException {
        Child process = new Child(List.of(command));
        for (int i = 0; i < ATTEMPTS; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            try (Socket reader = new Socket(InetAddress.getLoopbackAddress(), port)) {
                peers.add(new Relay(name, process, reader.getPort(), target, ""));
                return;
            } catch (ConnectException e) {
                // It needs more time.
                continue;
            }
        }
        process.close();
        System.out.println("  not run: " + name + " (does not listen)");
    }
}
