package org.lensbridge.driver.genericcgi.operation;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.driver.genericcgi.GenericRows;
import org.lensbridge.driver.testkit.KnownRowsContract;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;

/** Each request is known to at least one simulated model. */
class EveryRowIsKnownTest extends KnownRowsContract {
    EveryRowIsKnownTest() {
        super(GenericRows.ALL);
    }

    @Override
    protected void forEachDevice(Consumer<URI> ask) {
        for (GenericModel model : GenericModel.values()) {
            try (GenericCamera device = GenericCamera.builder().model(model).start()) {
                ask.accept(device.address());
            }
        }
    }

    /** The stream of images is at a port of its own; VideoTest shows it. */
    @Override
    protected Set<String> unknown() {
        return Set.of("video.mjpeg");
    }
}
