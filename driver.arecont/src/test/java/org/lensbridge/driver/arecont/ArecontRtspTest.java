package org.lensbridge.driver.arecont;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.testkit.RtspContract;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;

/** The first sensor of several, whose camera is to send no H.264 over HTTP. */
class ArecontRtspTest extends RtspContract<ArecontCamera> {
    ArecontRtspTest() {
        super(ArecontDriverFactory::new, ArecontCamera.builder().model(ArecontModel.MULTI), "h264");
    }

    @Override
    protected Map<String, Value> options() {
        return Map.of("videoProtocol", Value.of("rtsp"));
    }

    @Override
    protected boolean hasSound() {
        return false;
    }
}
