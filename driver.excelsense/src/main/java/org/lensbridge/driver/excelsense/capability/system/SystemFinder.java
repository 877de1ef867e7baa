package org.lensbridge.driver.excelsense.capability.system;

import java.util.Map;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.driver.excelsense.identity.Facts;
import org.lensbridge.driver.excelsense.operation.MaintenanceOperations;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.operation.RowMaintenance;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * Finds time, users, maintenance, logs and the network. Whether a request that acts works is told by itself only, and a log may be long: those are
 * taken to be there. Stateless.
 */
public final class SystemFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        DeviceZone zone = new DeviceZone(ground);
        String noTime = ground.lack(SettingOperations.TIME, Map.of(), "year");
        if (noTime.isEmpty()) {
            table.add(0, Clock.class, new ExcelsenseClock(ground, zone));
        } else {
            table.absent(0, Clock.class, noTime);
        }
        Inquiry.Answer network = ground.ask(SettingOperations.NETWORK);
        if (network.given()) {
            String mac = Facts.info(ground.facts()).mac();
            table.add(0, NetworkConfiguration.class, new ExcelsenseNetwork(ground, mac));
        } else {
            table.absent(0, NetworkConfiguration.class, network.absence());
        }
        table.add(0, Users.class, new ExcelsenseUsers(ground));
        table.add(
                0,
                Maintenance.class,
                new RowMaintenance(
                        ground.engine(), ground.scope(), MaintenanceOperations.RESTART, MaintenanceOperations.RESET));
        table.add(0, Logs.class, new ExcelsenseLogs(ground, zone));
    }
}
