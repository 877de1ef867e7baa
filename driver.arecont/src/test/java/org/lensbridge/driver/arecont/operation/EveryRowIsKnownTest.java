package org.lensbridge.driver.arecont.operation;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.driver.arecont.ArecontRows;
import org.lensbridge.driver.testkit.KnownRowsContract;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;

/** Each request is known to at least one simulated model. */
class EveryRowIsKnownTest extends KnownRowsContract {
    EveryRowIsKnownTest() {
        super(ArecontRows.ALL);
    }

    @Override
    protected void forEachDevice(Consumer<URI> ask) {
        for (ArecontModel model : ArecontModel.values()) {
            try (ArecontCamera device = ArecontCamera.builder().model(model).start()) {
                ask.accept(device.address());
            }
        }
    }

    @Override
    protected Set<String> unknown() {
        return Set.of();
    }
}
