package org.lensbridge.driver.genericcgi;

import org.lensbridge.driver.testkit.RtspContract;
import org.lensbridge.simulator.GenericCamera;

/** The first stream of H.264, whose description has a packetization mode that no standard knows. */
class GenericRtspTest extends RtspContract<GenericCamera> {
    GenericRtspTest() {
        super(GenericDriverFactory::new, GenericCamera.builder(), "h264");
    }
}
