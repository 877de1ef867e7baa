package org.lensbridge.driver.genericcgi.capability.storage;

import java.util.Map;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.genericcgi.capability.system.DeviceZone;
import org.lensbridge.driver.genericcgi.operation.StorageOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds the local storage: where a device lists its files, however many. Files are of its first source. Stateless. */
public final class StorageFinder implements Finder<Ground> {
    private final DeviceZone zone;

    /** Finds files whose names go by this zone. */
    public StorageFinder(DeviceZone zone) {
        this.zone = zone;
    }

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        int first = ground.views().stream().mapToInt(View::channel).min().orElse(1);
        try {
            ground.engine().send(StorageOperations.LIST, Map.of());
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            String absence = Inquiry.absence(StorageOperations.LIST, e.reason());
            table.absent(0, Storage.class, absence);
            table.absent(first, Recordings.class, absence);
            return;
        }
        StoredFiles files = new StoredFiles(ground);
        table.add(0, Storage.class, new GenericStorage(ground, files));
        table.add(first, Recordings.class, new GenericRecordings(ground, files, zone));
    }
}
