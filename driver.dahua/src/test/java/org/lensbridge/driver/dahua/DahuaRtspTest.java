package org.lensbridge.driver.dahua;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.testkit.RtspContract;
import org.lensbridge.simulator.DahuaCamera;

/** Section 4.1.1 with a camera that is to send nothing over HTTP. */
class DahuaRtspTest extends RtspContract<DahuaCamera> {
    DahuaRtspTest() {
        super(DahuaDriverFactory::new, DahuaCamera.builder(), "main");
    }

    @Override
    protected Map<String, Value> options() {
        return Map.of("videoProtocol", Value.of("rtsp"));
    }

    @Override
    protected void prepare(DahuaCamera camera) {
        camera.configure("Encode[0].MainFormat[0].Video.Compression", "H.264");
        camera.configure("Encode[0].MainFormat[0].AudioEnable", "true");
    }

    @Override
    protected boolean recode(DahuaCamera camera) {
        camera.configure("Encode[0].MainFormat[0].Video.Compression", "H.265");
        return true;
    }
}
