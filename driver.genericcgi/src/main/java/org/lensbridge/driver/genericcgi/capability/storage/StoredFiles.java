package org.lensbridge.driver.genericcgi.capability.storage;

import java.util.List;
import java.util.Map;
import org.lensbridge.driver.genericcgi.operation.StorageOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueLimits;
import org.lensbridge.transport.text.TabbedText;

/** The list of files in the local storage. Thread-safe. */
final class StoredFiles {
    private final Ground ground;

    StoredFiles(Ground ground) {
        this.ground = ground;
    }

    /** In the device's order, asked anew for what acts. */
    List<StoredFile> list(boolean fresh) {
        TabbedText listing = ground.engine()
                .ask(
                        fresh ? StorageOperations.LIST.reused(Reuse.NEVER) : StorageOperations.LIST,
                        Map.of(),
                        reply -> TabbedText.parse(reply.text(), KeyValueLimits.DEFAULT));
        listing.warnings().forEach(warning -> ground.context().warn(StorageOperations.LIST.name(), warning));
        return StoredFile.all(listing.rows());
    }
}
