package org.lensbridge.driver.excelsense.operation;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.driver.excelsense.ExcelsenseRows;
import org.lensbridge.driver.testkit.KnownRowsContract;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseModel;

/** Each request is known to at least one simulated model. */
class EveryRowIsKnownTest extends KnownRowsContract {
    EveryRowIsKnownTest() {
        super(ExcelsenseRows.ALL);
    }

    @Override
    protected void forEachDevice(Consumer<URI> ask) {
        for (ExcelsenseModel model : ExcelsenseModel.values()) {
            try (ExcelsenseCamera device =
                    ExcelsenseCamera.builder().model(model).start()) {
                ask.accept(device.address());
            }
        }
    }

    /** There is no such user to modify; SimulatedSystemTest shows it. */
    @Override
    protected Set<String> unknown() {
        return Set.of("user.modify");
    }
}
