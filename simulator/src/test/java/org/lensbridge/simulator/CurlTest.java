package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that nobody here wrote agrees with the camera about digest authentication. */
class CurlTest {
    @BeforeEach
    void needsCurl() {
        ToolCheck.require("curl", "install it with: apt-get install curl");
    }

    @Test
    void logsInWithEveryScheme() throws IOException {
        Set<Authentication> schemes = EnumSet.allOf(Authentication.class);
        // Curl knows no more than what it was built with: newer algorithms and NTLM are not everywhere.
        schemes.removeAll(Set.of(Authentication.DIGEST_SHA512_256, Authentication.NEGOTIATE));
        for (Authentication scheme : schemes) {
            Personality personality = Personality.documented().with(scheme);
            try (DahuaCamera camera = DahuaCamera.builder()
                    .login("admin", "s3,c=r\"t")
                    .personality(personality)
                    .start()) {
                String url = camera.address() + "/cgi-bin/magicBox.cgi?action=getVendor";
                byte[] reply = curl("--anyauth", "-u", "admin:s3,c=r\"t", url, url);
                assertEquals(
                        "vendor=Lensbridge\r\nvendor=Lensbridge\r\n",
                        new String(reply, StandardCharsets.UTF_8),
                        scheme.name());
            }
        }
    }

    @Test
    void takesASnapshot() throws IOException {
        try (DahuaCamera camera =
                DahuaCamera.builder().name("shed").login("admin", "x").start()) {
            byte[] jpeg = curl("--digest", "-u", "admin:x", camera.address() + "/cgi-bin/snapshot.cgi");
            assertEquals(
                    "shed", FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow().camera());
            assertEquals(1, camera.counters().connectionsTotal());
        }
    }

    private static byte[] curl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "30"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        return process.getInputStream().readAllBytes();
    }
}
