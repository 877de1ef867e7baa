package org.lensbridge.driver.genericcgi.capability.general;

import java.util.List;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.Users;
import org.lensbridge.driver.genericcgi.capability.storage.StorageFinder;
import org.lensbridge.driver.genericcgi.capability.system.DeviceZone;
import org.lensbridge.driver.genericcgi.capability.system.SystemFinder;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds users, storage, maintenance, logs and time; nothing is asked for a user who may not even list parameters. Stateless. */
public final class GeneralFinder implements Finder<Ground> {
    private static final List<Class<? extends Capability>> OF_ADMINISTRATORS =
            List.of(Clock.class, Logs.class, Maintenance.class, NetworkConfiguration.class, Storage.class, Users.class);

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        if (ground.tree().values().isEmpty()) {
            String absence = Inquiry.absence(ParameterOperations.LIST, RefusalTable.NO_RIGHT);
            OF_ADMINISTRATORS.forEach(type -> table.absent(0, type, absence));
            table.absent(1, Recordings.class, absence);
            return;
        }
        DeviceZone zone = new DeviceZone(ground);
        new SystemFinder(zone).find(ground, table);
        new StorageFinder(zone).find(ground, table);
    }
}
