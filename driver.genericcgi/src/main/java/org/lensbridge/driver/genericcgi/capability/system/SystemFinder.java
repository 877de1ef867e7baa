package org.lensbridge.driver.genericcgi.capability.system;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.operation.SystemOperations;
import org.lensbridge.driver.genericcgi.operation.UserOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/**
 * Finds what concerns the device as a machine. Clock and users are there when their cheapest question is answered; whether a request that acts works
 * is told by itself only, and a log may be long: those are taken to be there. Stateless.
 */
public final class SystemFinder implements Finder<Ground> {
    private final DeviceZone zone;

    /** Finds what goes by this zone. */
    public SystemFinder(DeviceZone zone) {
        this.zone = zone;
    }

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        refusal(ground, SystemOperations.TIME)
                .ifPresentOrElse(
                        absence -> table.absent(0, Clock.class, absence),
                        () -> table.add(0, Clock.class, new GenericClock(ground.engine(), zone)));
        refusal(ground, UserOperations.PRIVACY)
                .filter(absence -> refusal(ground, UserOperations.GROUPS).isPresent())
                .ifPresentOrElse(
                        absence -> table.absent(0, Users.class, absence),
                        () -> table.add(0, Users.class, new GenericUsers(ground.engine(), ground.scope())));
        table.add(0, Maintenance.class, new GenericMaintenance(ground.engine(), ground.scope()));
        table.add(0, Logs.class, new GenericLogs(ground, zone));
        if (ground.tree().holds("Network")) {
            table.add(0, NetworkConfiguration.class, new GenericNetwork(ground));
        } else {
            table.absent(
                    0,
                    NetworkConfiguration.class,
                    Inquiry.absence(ParameterOperations.LIST, "The device lists nothing of its network."));
        }
    }

    /** Why there is no answer; empty when there is one. */
    private static Optional<String> refusal(Ground ground, Operation row) {
        try {
            ground.engine().call(row, Map.of());
            return Optional.empty();
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.of(Inquiry.absence(row, e.reason()));
        }
    }
}
