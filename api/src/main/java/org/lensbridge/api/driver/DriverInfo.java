package org.lensbridge.api.driver;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a driver is.
 *
 * @param name unique among drivers, lower case: {@code dahua}
 * @param vendor the vendor's name for people
 * @param title one line for lists
 * @param capabilities the names of the capability types that it can provide
 * @param probes requests that tell its devices from others, sent by discovery without a login
 * @param options what its configurations may hold beyond address and credentials
 */
public record DriverInfo(
        String name,
        String vendor,
        String title,
        Set<String> capabilities,
        List<Probe> probes,
        List<DriverOption> options) {
    public DriverInfo {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            throw new IllegalArgumentException(
                    "A driver's name has up to 40 lower-case letters, digits, '.' and '-': " + name);
        }
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(title);
        capabilities = Set.copyOf(capabilities);
        probes = List.copyOf(probes);
        options = List.copyOf(options);
    }

    /**
     * What a factory's {@link ProvidesDriver} says, with the rest.
     *
     * @throws IllegalArgumentException when the class is not annotated
     */
    public static DriverInfo of(
            Class<? extends DriverFactory> factory, String title, List<Probe> probes, List<DriverOption> options) {
        ProvidesDriver says = factory.getAnnotation(ProvidesDriver.class);
        if (says == null) {
            throw new IllegalArgumentException(factory.getName() + " is not annotated with @ProvidesDriver");
        }
        return new DriverInfo(says.name(), says.vendor(), title, Set.of(says.capabilities()), probes, options);
    }
}
