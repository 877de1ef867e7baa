package org.lensbridge.driver.excelsense.capability.media;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.ExcelsenseDriverFactory;
import org.lensbridge.driver.testkit.RtspContract;
import org.lensbridge.simulator.ExcelsenseCamera;

/** A camera whose login stands in queries over HTTP, and is by Digest over RTSP. */
class ExcelsenseRtspTest extends RtspContract<ExcelsenseCamera> {
    ExcelsenseRtspTest() {
        super(ExcelsenseDriverFactory::new, ExcelsenseCamera.builder(), "stream1");
    }

    @Override
    protected Map<String, Value> options() {
        return Map.of("videoProtocol", Value.of("rtsp"));
    }

    @Override
    protected boolean recode(ExcelsenseCamera camera) {
        camera.set("AVStream.1", "videoEncoderType", "8");
        return true;
    }
}
