package org.lensbridge.driver.arecont.capability.system;

import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.identity.Identification;
import org.lensbridge.driver.arecont.operation.MaintenanceOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.operation.RowMaintenance;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/**
 * Finds what concerns the camera as a machine. Users and maintenance are there: every camera has both passwords and {@code params}, and asking would
 * show passwords. Stateless.
 */
public final class SystemFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        table.add(0, Users.class, new ArecontUsers(ground));
        table.add(
                0,
                Maintenance.class,
                new RowMaintenance(
                        ground.engine(), ground.scope(), MaintenanceOperations.REBOOT, MaintenanceOperations.FACTORY));
        Configuration configuration = ground.configuration();
        Configuration.Answer server = configuration.ask(ArecontClock.SERVER);
        if (server.given()) {
            table.add(0, Clock.class, new ArecontClock(ground));
        } else {
            table.absent(0, Clock.class, server.absence());
        }
        String mac = Identification.mac(ground.facts().getOrDefault("mac", ""));
        // A camera that tells the MAC address of its interface has the rest of it.
        String absence =
                mac.isEmpty() ? configuration.ask(ArecontNetwork.ADDRESS).absence() : "";
        if (absence.isEmpty()) {
            table.add(0, NetworkConfiguration.class, new ArecontNetwork(ground, mac));
        } else {
            table.absent(0, NetworkConfiguration.class, absence);
        }
    }
}
