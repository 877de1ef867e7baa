package org.lensbridge.driver.axis.capability.media;

import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.RtspContract;
import org.lensbridge.simulator.AxisCamera;

/** H.264 of a camera whose microphone is on. */
class AxisRtspTest extends RtspContract<AxisCamera> {
    AxisRtspTest() {
        super(AxisDriverFactory::new, AxisCamera.builder(), "h264");
    }

    @Override
    protected void prepare(AxisCamera camera) {
        camera.setParameter("Audio.A0.Enabled", "yes");
    }
}
