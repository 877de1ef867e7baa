package org.lensbridge.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

@Timeout(120)
class LegacyTlsTest {
    @Test
    void takesOnlyTheOldVersionsAndTheirKeyExchangeOut() {
        assertEquals(
                "SSLv3, DTLSv1.0, RC4, DH keySize < 1024",
                LegacyTls.without("SSLv3, TLSv1,TLSv1.1, DTLSv1.0, RC4,  DH keySize < 1024, TLS_RSA_*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void aProcessWithTheOptionTalksToSuchACamera(String version) throws Exception {
        String output = child(version);
        String name = version.equals("TLSv1") ? "TLS 1.0" : "TLS 1.1";
        assertTrue(output.contains("answered 200"), output);
        assertTrue(
                output.contains("It speaks " + name + " only, whose encryption is broken: update its firmware."),
                output);
    }

    private static String child(String version) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        version)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    /** A process of its own: the option is read before the first use of TLS. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            LegacyTls.allow();
            ServerIdentity identity = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
            try (DahuaCamera camera = DahuaCamera.builder().tls(identity).start();
                    HttpTransports transport = HttpTransports.create()) {
                camera.tls().orElseThrow().protocols(arguments[0]);
                HttpTarget target = HttpTarget.of(
                                DeviceAddress.parse(camera.address().toString()), Credentials.ANONYMOUS)
                        .withTrust(new Trust.Pinned(identity.fingerprint()));
                try (HttpDevice device = transport.open(target)) {
                    int status = device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSerialNo"))
                            .status();
                    List.of("answered " + status, device.concern().orElse("no concern"))
                            .forEach(System.out::println);
                }
            }
        }
    }
}
