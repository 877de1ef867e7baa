package org.lensbridge.transport.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;
import org.lensbridge.simulator.tls.TlsFront;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;
import org.lensbridge.transport.http.DigestGate;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;
import org.lensbridge.transport.http.RawServer;

/** What web sockets share with all other conversations: trust in certificates, and recordings without secrets. */
@Timeout(60)
class SecuredSocketTest {
    private static final Credentials LOGIN = Credentials.login("joe", Secret.of("sup3rs3cret"));
    private static final HttpRequest GET = HttpRequest.get("/socket");

    @TempDir
    Path folder;

    @Test
    void trustsNoCertificateThatTheDeviceIsNotPinnedTo() throws Exception {
        Talk talk = new Talk(line -> line.frame(0x81, "secure"));
        ServerIdentity own = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
        try (RawServer server = RawServer.start(talk);
                TlsFront front = TlsFront.start(
                        "127.0.0.1",
                        0,
                        new InetSocketAddress("127.0.0.1", server.address().port()),
                        own);
                HttpTransports transport = HttpTransports.create()) {
            DeviceAddress address = DeviceAddress.parse(front.address().toString());
            HttpDevice strange = transport.open(HttpTarget.of(address, LOGIN));
            CameraException failure =
                    assertThrows(CameraException.class, () -> WebSocket.open(strange, GET, WebSocketLimits.DEFAULT));
            assertEquals(Kind.UNTRUSTED, failure.kind());
            assertTrue(server.requests.isEmpty());
            HttpDevice pinned =
                    transport.open(HttpTarget.of(address, LOGIN).withTrust(new Trust.Pinned(own.fingerprint())));
            try (WebSocket socket = WebSocket.open(pinned, GET, WebSocketLimits.DEFAULT)) {
                assertEquals("secure", socket.read().orElseThrow().text());
            }
        }
    }

    @Test
    void recordsWhatTheDeviceSaysAndNoSecret() throws IOException {
        DigestGate gate = new DigestGate();
        gate.password = "sup3rs3cret";
        gate.inner = (request, out) -> {
            out.write(Talk.agreement(request).getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {(byte) 0x81, 6});
            out.write("spoken".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        };
        Path file = folder.resolve("talk.jsonl");
        try (RawServer server = RawServer.start(gate);
                HttpTransports transport = HttpTransports.create()) {
            RecordingPlan plan = new RecordingPlan(
                    server.address(), List.of(), file, Map.of(), Duration.ofMinutes(1), 1 << 20, 1 << 20);
            try (Recording recording = transport.record(plan);
                    WebSocket socket = WebSocket.open(
                            transport.open(HttpTarget.of(server.address(), LOGIN)), GET, WebSocketLimits.DEFAULT)) {
                assertEquals("spoken", socket.read().orElseThrow().text());
                assertEquals("", recording.end());
            }
        }
        String text = Files.readString(file);
        assertTrue(text.contains("101"), text);
        assertFalse(text.contains("sup3rs3cret"), text);
    }
}
