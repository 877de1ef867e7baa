package org.lensbridge.driver.genericcgi;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.testkit.SimulatedContract;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;

/** The contract that every driver must keep, for a model of the family. */
abstract class GenericContract extends SimulatedContract<GenericCamera> {
    GenericContract(GenericModel model) {
        super(
                GenericDriverFactory::new,
                GenericCamera.builder().model(model),
                Map.of(Evidence.HTTP_TITLE, "DynaColor IP Camera"));
    }

    @Override
    protected Map<String, Value> options(GenericCamera camera) {
        return Map.of(
                GenericDriverFactory.MJPEG_PORT,
                Value.of(Integer.toString(camera.mjpegAddress().getPort())));
    }
}
