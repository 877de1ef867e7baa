package org.lensbridge.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/**
 * Brings the drivers of this distribution into the drivers folder. A driver that a person removed stays away, and one that
 * a person replaced stays: only files that are still as an earlier distribution shipped them are updated.
 */
final class ShippedDrivers {
    private ShippedDrivers() {}

    static void copy(List<Path> shipped, Path folder, Path data) throws IOException {
        Path record = data.resolve("shipped-drivers.properties");
        Properties known = new Properties();
        if (Files.exists(record)) {
            try (var in = Files.newInputStream(record)) {
                known.load(in);
            }
        }
        for (Path driver : shipped) {
            String name = driver.getFileName().toString();
            Path target = folder.resolve(name);
            String before = known.getProperty(name);
            String now = Distribution.checksum(driver);
            boolean first = before == null && !Files.exists(target);
            boolean untouched = before != null
                    && !before.equals(now)
                    && Files.exists(target)
                    && Distribution.checksum(target).equals(before);
            if (first || untouched) {
                Path partial = folder.resolve("." + name);
                Files.copy(driver, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                known.setProperty(name, now);
            }
        }
        try (var out = Files.newOutputStream(record)) {
            known.store(out, "Drivers as this distribution brought them");
        }
    }
}
