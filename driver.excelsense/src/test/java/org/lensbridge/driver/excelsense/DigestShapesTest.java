package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.driver.Description;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;
import org.lensbridge.driver.testkit.DeviceRig;

/** Newer firmware tells everybody what it is, and wants a login by Digest for all else. */
class DigestShapesTest {
    private static final String INFO =
            "deviceID=21BA\r\nproductModel=TE-Harbour\r\nsoftwareVer=v5.0.2\r\nchannelNum=1\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WWW-Authenticate: Digest realm=\"IPC\", nonce=\"77\", qop=\"auth\", algorithm=MD5",
                "www-authenticate:Digest realm=\"IPC\",nonce=\"77\",stale=FALSE",
                "WWW-Authenticate: Basic realm=\"IPC\"\r\nWWW-Authenticate: Digest qop=\"auth,auth-int\", realm=\"IPC\", nonce=\"77\", opaque=\"\""
            })
    void challengesAreAnswered(String challenge) throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(request -> Optional.of(answer(request, challenge)));
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Description told = rig.connect();
            assertEquals("TE-Harbour", told.info().model());
            assertEquals("Quay", told.channels().get(1).name());
            rig.session().check();
            Request last = camera.requests().get(camera.requests().size() - 1);
            assertTrue(last.headers().get("authorization").startsWith("Digest username=\"admin\""), last.toString());
            assertEquals("/cgi-bin/param.cgi?action=get&type=deviceInfo", last.target());
        }
    }

    private static byte[] answer(Request request, String challenge) {
        if (request.target().contains("type=deviceInfo")) {
            return AnsweringCamera.text(INFO);
        }
        if (!request.headers().getOrDefault("authorization", "").startsWith("Digest ")) {
            return AnsweringCamera.answer("401 Unauthorized", challenge, new byte[0]);
        }
        return AnsweringCamera.text(
                request.target().contains("type=cameraInfo") ? "cameraName=Quay\r\n" : "error,return=-22");
    }
}
