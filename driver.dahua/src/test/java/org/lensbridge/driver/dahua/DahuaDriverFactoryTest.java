package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.tck.LentContext;
import org.lensbridge.transport.http.HttpTransports;

class DahuaDriverFactoryTest {
    private static final String PROBE = "/cgi-bin/magicBox.cgi?action=getDeviceType";

    private static int bid(String fact, String value) {
        try (HttpTransports transport = HttpTransports.create()) {
            DeviceAddress address = DeviceAddress.parse("192.0.2.7");
            return new DahuaDriverFactory(transport).match(new Evidence(address, Map.of(fact, value)));
        }
    }

    @Test
    void bidsTheMoreTheSurerItIs() {
        List<Integer> bids = List.of(
                bid(Evidence.probe(PROBE, "body"), "type=IPC-HFW\r\n"),
                bid(Evidence.probe(PROBE, "realm"), "Login to 3L0A7B"),
                bid(Evidence.HTTP_REALM, "Login to 3L0A7B"),
                bid(Evidence.HTTP_SERVER, "Dahua/1.0"),
                bid(Evidence.HTTP_TITLE, "Amcrest"),
                bid(Evidence.HTTP_TITLE, "WEB SERVICE"),
                bid(Evidence.HTTP_TITLE, "Router"));
        assertEquals(bids, bids.stream().sorted((a, b) -> b - a).distinct().toList());
        assertEquals(0, bids.get(bids.size() - 1));
        assertEquals(bid(Evidence.HTTP_REALM, "Login to X"), bid(Evidence.HTTP_REALM, "DH_00408CA5EA04"));
    }

    @Test
    void refusesOptionsThatItDoesNotUnderstand() {
        try (HttpTransports transport = HttpTransports.create();
                LentContext context = new LentContext()) {
            DeviceConfig config = new DeviceConfig(
                    new DeviceId("x"),
                    DeviceAddress.parse("192.0.2.7"),
                    Credentials.ANONYMOUS,
                    Trust.SYSTEM,
                    Duration.ofSeconds(1),
                    Map.of("ptzChannelBase", Value.of("2")));
            CameraException failure =
                    assertThrows(CameraException.class, () -> new DahuaDriverFactory(transport).open(config, context));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        }
    }

    @Test
    void manifestSaysWhatTheFactorySaysAndImportsNothingElse() throws IOException {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            manifest = new Manifest(in);
        }
        String provided = manifest.getMainAttributes().getValue("Provide-Capability");
        try (HttpTransports transport = HttpTransports.create()) {
            String capabilities = String.join(
                    ",", new TreeSet<>(new DahuaDriverFactory(transport).info().capabilities()));
            assertTrue(provided.contains("lensbridge.driver;"), provided);
            assertTrue(provided.contains("capabilities:List<String>=\"" + capabilities + "\""), provided);
        }
        String imports = manifest.getMainAttributes().getValue("Import-Package");
        Arrays.stream(imports.replaceAll("\"[^\"]*\"", "").split(","))
                .map(clause -> clause.split(";")[0])
                .forEach(name -> assertTrue(
                        name.matches("org\\.lensbridge\\.(api|transport)\\.[a-z.]+|javax\\.xml\\.stream")
                                && !name.contains("internal"),
                        name));
        assertEquals(null, manifest.getMainAttributes().getValue("Export-Package"));
    }
}
