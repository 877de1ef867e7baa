package org.lensbridge.api.admin;

import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.driver.DriverInfo;

/**
 * A driver, or a file in the drivers folder that is none.
 *
 * @param name the driver's name, or the file's name when it was refused
 * @param info empty when it is not running
 * @param version of its bundle; empty when unknown
 * @param file that it came from; empty when it is part of the installation
 * @param devices how many configured devices it serves now
 * @param problem why it is not running, as a sentence with what to do; empty when it is
 */
public record DriverStatus(
        String name, Optional<DriverInfo> info, String version, String file, int devices, String problem) {
    public DriverStatus {
        Objects.requireNonNull(name);
        Objects.requireNonNull(info);
        Objects.requireNonNull(version);
        Objects.requireNonNull(file);
        Objects.requireNonNull(problem);
    }
}
