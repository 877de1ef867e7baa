package org.lensbridge.driver.axis.capability.control.io;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.PortOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds inputs and outputs. Stateless. */
public final class PortFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        if (ground.has("io-port-management")) {
            Optional<Integer> managed = managed(ground);
            if (managed.isPresent()) {
                if (managed.get() > 0) {
                    add(ground, table, new ManagedPorts(ground.engine()));
                } else {
                    table.absent(
                            0,
                            DigitalIo.class,
                            Inquiry.absence(PortOperations.PORTS_OF_DEVICE, "The device lists no ports."));
                }
                return;
            }
        }
        if (ListedPorts.numbers(ground.tree()).isEmpty()) {
            table.absent(
                    0,
                    DigitalIo.class,
                    Inquiry.absence(ParameterOperations.LIST, "The device lists no parameters IOPort.I#."));
        } else {
            add(ground, table, new ListedPorts(ground.engine()));
        }
    }

    private static void add(Ground ground, CapabilityTable.Builder table, PortSource source) {
        table.add(0, DigitalIo.class, new AxisDigitalIo(source, ground.scope(), ground.context()));
    }

    /** How many ports the device lists; empty when it refuses to. */
    private static Optional<Integer> managed(Ground ground) {
        try {
            Value answer = ground.engine()
                    .call(PortOperations.PORTS_OF_DEVICE, Map.<String, Value>of())
                    .document();
            return Optional.of(Members.items(answer, "data", "items").size());
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
