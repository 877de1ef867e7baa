package org.lensbridge.itest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built product as a process of its own, as a person starts it. */
final class Product implements AutoCloseable {
    private final Process process;
    private final Path home;
    private final int port;
    private final List<String> lines = new ArrayList<>();
    private volatile boolean closed;

    private Product(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
        Thread reader = new Thread(this::read, "product-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code mode} (demo or run) in a home folder. */
    static Product start(String java, String mode, Path home, int port, String... more) {
        // A build in the background runs with Ctrl-C ignored, and what it starts would inherit that.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                java,
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-jar",
                Build.product().toString()));
        command.addAll(List.of(mode, "--home", home.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of(more));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Product(process, home, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Product start(String mode, Path home, int port, String... more) {
        return start(Path.of(System.getProperty("java.home"), "bin", "java").toString(), mode, home, port, more);
    }

    /** A free port whose successor is free too. */
    static int freePorts(int count) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = freePort();
            boolean all = true;
            for (int i = 1; i < count; i++) {
                all &= isFree(first + i);
            }
            if (all) {
                return first;
            }
        }
        throw new IllegalStateException("No free ports");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    /** Puts the demo's five cameras and as many streams onto free ports, before its first start. */
    static void moveCameras(Path home) throws IOException {
        int firstPort = freePorts(10);
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(
                home.resolve("etc/org.lensbridge.simulator.cfg"),
                "count=5\nkinds=camera,axis,generic-ptz,arecont,tougheye\nfirst.port=" + firstPort
                        + "\nuser=admin\n.password=camera-pass-7\nfps=15\nmotion.period=5\n");
        Files.writeString(
                home.resolve("etc/org.lensbridge.discovery-demo.cfg"),
                "ranges=127.0.0.1:" + firstPort + "-" + (firstPort + 4)
                        + "\ninterval=0\nadopt=true\ncredentials=demo-cameras\nuser=admin\npassword=camera-pass-7\nsite=demo\n");
        Files.writeString(
                home.resolve("etc/org.lensbridge.device-dock.cfg"),
                "name=dock\naddress=http://127.0.0.1:" + (firstPort + 2)
                        + "\ndriver=genericcgi\noptions=mjpegPort=" + (firstPort + 7)
                        + "\nuser=admin\npassword=camera-pass-7\nsite=demo\n");
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            // Its end from here ends its output in the middle of a line.
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    Product awaitUp() {
        await(
                Duration.ofSeconds(60),
                () -> output().contains("Ctrl-C to stop") || !process.isAlive(),
                "the product is up");
        if (!process.isAlive()) {
            throw new AssertionError("The product ended:\n" + output());
        }
        return this;
    }

    /** Waits until a condition holds; fails with the product's output. */
    void await(Duration limit, BooleanSupplier condition, String what) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + limit + ": " + what + "\n" + output());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    int exitCode(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Still running:\n" + output());
        }
        return process.exitValue();
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String mediaUrl(String path) {
        return "http://127.0.0.1:" + (port + 1) + path;
    }

    InetSocketAddress mediaAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 1);
    }

    /** With the login. */
    String rtspUrl(String path) {
        return "rtsp://admin:" + password() + "@127.0.0.1:" + (port + 2) + path;
    }

    long pid() {
        return process.pid();
    }

    /** The password that the start printed. */
    String password() {
        Matcher matcher = Pattern.compile("user admin, password (\\S+)").matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("No password was printed:\n" + output());
        }
        return matcher.group(1);
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password()).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> get(String url, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that it has written into its log folder. */
    String log() {
        try (Stream<Path> files = Files.walk(home.resolve("log"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of a stream of the media server, one character each. */
    String beginning(String path, int bytes) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(mediaUrl(path)))
                                .header("Authorization", basic())
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = stream.body()) {
            return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends a console command and returns what it prints. */
    String sh(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Build.product().toString(),
                "sh",
                "--home",
                home.toString()));
        all.addAll(List.of(command));
        Process sh = new ProcessBuilder(all).redirectErrorStream(true).start();
        sh.getOutputStream().close();
        String text = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        sh.waitFor();
        return text;
    }

    @Override
    public void close() {
        closed = true;
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
