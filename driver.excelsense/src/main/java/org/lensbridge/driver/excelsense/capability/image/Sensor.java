package org.lensbridge.driver.excelsense.capability.image;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.excelsense.operation.SensorOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** Reads what is set of the sensor, one request each. Without state; thread-safe. */
record Sensor(OperationEngine engine) {
    /** The end of the range of each adjustment, which begins at 0. */
    static final int MOST = 100;

    /** An adjustment; empty when the device does not have it, or answers with no number. */
    Optional<Integer> level(SensorOperations.Setting row) {
        return answer(row.get())
                .flatMap(said -> said.number(SensorOperations.VALUE))
                .map(number -> (int) Math.max(0, Math.min(MOST, Math.round(number.doubleValue()))));
    }

    /** Which sides are exchanged; empty when the device cannot exchange them, or does not say. */
    Optional<Orientation> orientation() {
        return answer(SensorOperations.MIRROR.get()).flatMap(said -> said.flag(SensorOperations.VERTICAL)
                .flatMap(flipped ->
                        said.flag(SensorOperations.HORIZONTAL).map(mirrored -> new Orientation(mirrored, flipped, 0))));
    }

    private Optional<KeyValueDocument> answer(Operation row) {
        try {
            return Optional.of(engine.ask(row.reused(Reuse.NEVER), Map.of(), reply -> KeyValues.parse(reply.text())));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
