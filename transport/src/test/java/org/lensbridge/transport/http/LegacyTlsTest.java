package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;

/** Devices whose TLS is too old, or none. */
@Timeout(60)
class LegacyTlsTest {
    private static final String REFUSED =
            " speaks only TLS 1.0 or 1.1, whose encryption is broken; it is refused. Update the"
                    + " device's firmware. If there is none, ./lensbridge run --legacy-tls allows these versions for all devices; in"
                    + " a Java program of your own, take TLSv1 and TLSv1.1 out of the security property"
                    + " jdk.tls.disabledAlgorithms before its first TLS connection.";

    private final HttpTransports transport = HttpTransports.create();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        transport.close();
    }

    /** Answers each greeting with the same bytes, and hangs up. */
    private static final class Answering implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger greetings = new AtomicInteger();

        Answering(byte[] answer) throws IOException {
            Thread thread = new Thread(() -> answer(answer), "answering");
            thread.setDaemon(true);
            thread.start();
        }

        private void answer(byte[] answer) {
            try {
                while (true) {
                    try (Socket socket = server.accept()) {
                        int first = socket.getInputStream().read(new byte[8192]);
                        greetings.addAndGet(first > 0 ? 1 : 0);
                        socket.getOutputStream().write(answer);
                    }
                }
            } catch (IOException e) {
                assertTrue(server.isClosed(), e::toString);
            }
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private CameraException refused(int port, Trust trust) {
        DeviceAddress address = new DeviceAddress("https", "127.0.0.1", port);
        try (HttpDevice device =
                transport.open(HttpTarget.of(address, Credentials.ANONYMOUS).withTrust(trust))) {
            return assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
        }
    }

    private CameraException refused(byte[] answer) throws IOException {
        try (Answering server = new Answering(answer)) {
            CameraException e = refused(server.port(), new Trust.Insecure());
            assertEquals(1, server.greetings.get(), "asked once, and never with less");
            return e;
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0301", "0302"})
    void aHelloOfAnOldVersionIsRefusedWithTheWayOut(String version) throws IOException {
        String hello = "02 000026 " + version + "5a".repeat(32) + " 00 c013 00";
        CameraException e = refused(hex("16 " + version + " 002a " + hello));
        assertEquals(Kind.UNTRUSTED, e.kind());
        assertTrue(e.reason().matches("127\\.0\\.0\\.1:\\d+" + java.util.regex.Pattern.quote(REFUSED)), e.reason());
    }

    @Test
    void anAlertAboutTheVersionIsToldTheSameWay() throws IOException {
        CameraException e = refused(hex("15 0301 0002 02 46"));
        assertEquals(Kind.UNTRUSTED, e.kind());
        assertTrue(e.reason().endsWith(REFUSED), e.reason());
    }

    @Test
    void noCommonCipherIsTold() throws IOException {
        CameraException e = refused(hex("15 0303 0002 02 28"));
        assertEquals(Kind.PROTOCOL, e.kind());
        assertTrue(e.reason()
                .endsWith(" and this Java have no way of encryption in common: update the device's firmware."));
    }

    @Test
    void hangingUpIsNoAnswer() throws IOException {
        CameraException e = refused(new byte[0]);
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertTrue(e.reason().contains(" closed the connection during the TLS handshake: "), e.reason());
    }

    @Test
    void plainHttpIsToldAndNotSpoken() throws IOException {
        CameraException e = refused("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes());
        assertEquals(Kind.PROTOCOL, e.kind());
        assertTrue(
                e.reason()
                        .endsWith(
                                " does not speak TLS at this port: check the port of its https, and that https is on."),
                e.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1", "-tls1_1"})
    void aWholeServerOfAnOldVersionIsRefusedWithTheWayOut(String version) throws Exception {
        Path pem = folder.resolve("server.pem");
        Files.writeString(
                pem, ServerIdentity.selfSigned(Terms.forNames("127.0.0.1")).privatePem());
        Process server;
        try {
            server = new ProcessBuilder(
                            "openssl",
                            "s_server",
                            version,
                            "-cipher",
                            "DEFAULT@SECLEVEL=0",
                            "-accept",
                            "127.0.0.1:0",
                            "-cert",
                            pem.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed");
            return;
        }
        try (BufferedReader output = server.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.startsWith("ACCEPT ")) {
                line = output.readLine();
            }
            assumeTrue(line != null, "this openssl does not know " + version);
            int port =
                    Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).strip());
            CameraException e = refused(port, new Trust.Insecure());
            assertEquals(Kind.UNTRUSTED, e.kind());
            assertEquals("127.0.0.1:" + port + REFUSED, e.reason());
        } finally {
            server.destroy();
        }
    }
}
