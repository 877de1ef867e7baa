package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation.Body;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** Files on their way to a device: small and large, as they are and in a form, refused, broken off and cancelled. */
final class FileUploadTest {
    private static final Operation RAW = Operation.write("a.raw", "5", "/raw", Decoding.confirmation("OK"), "Sends.")
            .sending("POST", Body.NONE)
            .with(Trait.UPLOAD);
    private static final Operation FORM = Operation.write(
                    "a.form", "5", "/form?filename={name}", Decoding.confirmation("OK"), "Sends a form.")
            .needs("name", ValueType.TEXT, "what it is called")
            .sending("POST", Body.file("{name}"))
            .with(Trait.UPLOAD);
    private static final Operation HELLO =
            Operation.read("a.hello", "5", "/hello", Decoding.TEXT, "Answers to a login.");
    private static final Map<String, Value> NAMED = Map.of("name", Value.of("uImage"));

    private final Taker taker = new Taker();
    private final HttpTransports transport = HttpTransports.create();
    private final OperationEngine engine = new OperationEngine(
                    transport.open(HttpTarget.of(taker.address(), Credentials.login("a", Secret.of("b")))
                            .withTimeout(Duration.ofSeconds(20))),
                    reply -> Optional.empty(),
                    Duration.ofSeconds(20))
            .greeting(HELLO);

    @AfterEach
    void close() throws IOException {
        transport.close();
        taker.close();
    }

    private static byte[] file(int length) {
        byte[] file = new byte[length];
        new Random(7).nextBytes(file);
        return file;
    }

    private static Upload upload(byte[] file, Progress progress) {
        return new Upload(
                "local.bin",
                "application/octet-stream",
                file.length,
                Channels.newChannel(new ByteArrayInputStream(file)),
                progress);
    }

    private Sent sent(String target) throws InterruptedException {
        Sent next = taker.sent.poll(20, TimeUnit.SECONDS);
        while (next != null && !next.target.startsWith(target)) {
            next = taker.sent.poll(20, TimeUnit.SECONDS);
        }
        return next;
    }

    @Test
    void aLargeFileArrivesAsItIs() throws InterruptedException {
        byte[] file = file(3 << 20);
        engine.upload(RAW, Map.of(), upload(file, Progress.SILENT));
        Sent raw = sent("/raw");
        assertArrayEquals(file, raw.body);
        assertEquals("application/octet-stream", raw.header("content-type"));
    }

    @Test
    void formsHoldTheFileBetweenBoundaries() throws InterruptedException {
        for (int length : List.of(0, 1, 1000, FileBody.SMALL + 1, 1 << 20)) {
            byte[] file = file(length);
            engine.upload(FORM, NAMED, upload(file, Progress.SILENT));
            Sent form = sent("/form");
            assertEquals("/form?filename=uImage", form.target);
            Matcher type = Pattern.compile("multipart/form-data; boundary=([A-Za-z0-9]+)")
                    .matcher(form.header("content-type"));
            assertTrue(type.matches(), form.header("content-type"));
            String before = "--" + type.group(1)
                    + "\r\nContent-Disposition: form-data; name=\"uImage\"; filename=\"uImage\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n";
            String behind = "\r\n--" + type.group(1) + "--\r\n";
            assertEquals(before, new String(form.body, 0, before.length(), StandardCharsets.ISO_8859_1));
            assertArrayEquals(file, Arrays.copyOfRange(form.body, before.length(), before.length() + length));
            assertEquals(
                    behind,
                    new String(
                            form.body,
                            before.length() + length,
                            form.body.length - before.length() - length,
                            StandardCharsets.ISO_8859_1));
        }
    }

    /** A device that takes no more holds the progress up: what is in the buffers of sockets is a part only of such a file. */
    @Test
    void progressTellsWhatTheDeviceTook() throws InterruptedException {
        int length = 64 << 20;
        taker.holdAt(1 << 20);
        AtomicLong told = new AtomicLong();
        Thread sender = new Thread(() -> engine.upload(RAW, Map.of(), upload(file(length), (done, total) -> {
            told.set(done);
            return total == length;
        })));
        sender.start();
        assertTrue(taker.held.await(20, TimeUnit.SECONDS), "nothing came");
        assertTrue(told.get() < length, "all was told to be done while the device had taken little");
        taker.goOn();
        assertEquals(length, sent("/raw").body.length);
        sender.join(20_000);
        assertEquals(length, told.get());
    }

    @Test
    void cancelsMidway() {
        for (int length : List.of(FileBody.SMALL, 8 << 20)) {
            List<Long> told = new ArrayList<>();
            CameraException failure = assertThrows(
                    CameraException.class,
                    () -> engine.upload(RAW, Map.of(), upload(file(length), (done, total) -> {
                        told.add(done);
                        return false;
                    })));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("cancelled"), failure.reason());
            assertEquals(1, told.size());
        }
    }

    @Test
    void aFileThatEndsEarlyIsTold() {
        for (int length : List.of(1000, 1 << 20)) {
            Upload shorter = new Upload(
                    "local.bin",
                    "",
                    length,
                    Channels.newChannel(new ByteArrayInputStream(new byte[length - 1])),
                    Progress.SILENT);
            CameraException failure = assertThrows(CameraException.class, () -> engine.upload(RAW, Map.of(), shorter));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("local.bin"), failure.reason());
        }
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        ReadableByteChannel broken = Channels.newChannel(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        });
        CameraException failure = assertThrows(
                CameraException.class,
                () -> engine.upload(RAW, Map.of(), new Upload("f", "", 1 << 20, broken, Progress.SILENT)));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }

    @Test
    void refusalsAreHeardBeforeTheEnd() {
        taker.answerAfter(64 << 10, "HTTP/1.0 400 Bad Request\r\n\r\nwrong model");
        CameraException failure = assertThrows(
                CameraException.class, () -> engine.upload(RAW, Map.of(), upload(file(64 << 20), Progress.SILENT)));
        assertEquals("a.raw", failure.operation());
        assertTrue(
                failure.kind() == Kind.INVALID_ARGUMENT || failure.kind() == Kind.UNREACHABLE,
                () -> failure.kind() + " " + failure.reason());
    }

    @Test
    void refusalsAtTheEndAreTyped() {
        taker.answer("HTTP/1.0 404 Not Found\r\n\r\n");
        for (int length : List.of(10, 1 << 20)) {
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(
                                    CameraException.class,
                                    () -> engine.upload(RAW, Map.of(), upload(file(length), Progress.SILENT)))
                            .kind());
        }
    }

    @Test
    void deviceThatHangsUpIsUnreachable() {
        taker.answer("");
        assertEquals(
                Kind.UNREACHABLE,
                assertThrows(
                                CameraException.class,
                                () -> engine.upload(RAW, Map.of(), upload(file(1 << 20), Progress.SILENT)))
                        .kind());
    }

    @Test
    void largeFilesGoWithALoginThatWorks() throws InterruptedException {
        taker.asksForLogin = true;
        engine.upload(RAW, Map.of(), upload(file(1 << 20), Progress.SILENT));
        assertEquals("Basic YTpi", sent("/raw").header("authorization"));
    }

    private record Sent(String target, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** A device that takes bodies. */
    private static final class Taker {
        final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
        volatile boolean asksForLogin;
        private final ServerSocket server;
        private volatile String answer = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nOK";
        private volatile int answerAt = Integer.MAX_VALUE;
        private volatile int holdAt = Integer.MAX_VALUE;
        private final CountDownLatch hold = new CountDownLatch(1);
        final CountDownLatch held = new CountDownLatch(1);

        Taker() {
            try {
                server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            daemon(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket socket = server.accept();
                        daemon(() -> serve(socket));
                    } catch (IOException expected) {
                        // The test is over.
                    }
                }
            });
        }

        DeviceAddress address() {
            return DeviceAddress.parse("http://127.0.0.1:" + server.getLocalPort());
        }

        void answer(String text) {
            answer = text;
        }

        void answerAfter(int bytes, String text) {
            answer = text;
            answerAt = bytes;
        }

        void holdAt(int bytes) {
            holdAt = bytes;
        }

        void goOn() {
            hold.countDown();
        }

        private static void daemon(Runnable work) {
            Thread thread = new Thread(work, "taker");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Socket socket) {
            try (socket) {
                InputStream in = socket.getInputStream();
                String first = line(in);
                Map<String, String> headers = new HashMap<>();
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    String[] parts = line.split(":", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                }
                boolean known = !asksForLogin || headers.containsKey("authorization");
                String said = known ? answer : "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm=\"t\"\r\n\r\n";
                if (known) {
                    ByteArrayOutputStream body = new ByteArrayOutputStream();
                    int length = Math.min(answerAt, Integer.parseInt(headers.getOrDefault("content-length", "0")));
                    byte[] chunk = new byte[16 << 10];
                    for (int read = 0; body.size() < length && read >= 0; ) {
                        read = in.read(chunk, 0, Math.min(chunk.length, length - body.size()));
                        body.write(chunk, 0, Math.max(0, read));
                        if (body.size() >= holdAt) {
                            held.countDown();
                            hold.await(20, TimeUnit.SECONDS);
                        }
                    }
                    sent.add(new Sent(first.split(" ")[1], headers, body.toByteArray()));
                }
                socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException expected) {
                // The client went away, or the test is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The client went away");
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        void close() throws IOException {
            hold.countDown();
            server.close();
        }
    }
}
