package org.lensbridge.runtime.internal.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Trust;

/** Turns the properties of a configuration into a {@link DeviceConfiguration} and back. Immutable. */
final class DeviceProperties {
    /** Stands where no address could be read; {@code .invalid} never resolves (RFC 2606). */
    static final DeviceAddress NO_ADDRESS = new DeviceAddress("http", "address.invalid", 80);

    private static final String LABEL_NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,59}";
    private static final long MOST_PEM_BYTES = 1 << 20;

    private final Path etc;

    DeviceProperties(Path etc) {
        this.etc = etc;
    }

    /**
     * The device's name: {@code name}, or what stands behind {@code ~} in the PID, which is the last part of a file's
     * name.
     */
    static Optional<DeviceId> name(String pid, Dictionary<String, ?> properties) {
        String name = PropertyText.text(properties, "name");
        if (name.isEmpty()) {
            name = pid.substring(pid.indexOf('~') + 1);
        }
        return DeviceId.isValid(name) && !name.equals(pid) ? Optional.of(new DeviceId(name)) : Optional.empty();
    }

    /** Reads a configuration; what does not fit becomes its problem. */
    DeviceConfiguration read(DeviceId id, Dictionary<String, ?> properties) {
        Problems problems = new Problems();
        DeviceAddress address =
                problems.orElse(NO_ADDRESS, () -> DeviceAddress.parse(PropertyText.text(properties, "address")));
        String tls = PropertyText.text(properties, "tls");
        Trust trust = problems.orElse(Trust.SYSTEM, () -> trust(tls));
        Duration timeout = problems.orElse(
                DeviceConfiguration.USUAL_TIMEOUT, () -> timeout(PropertyText.text(properties, "timeout")));
        boolean enabled = problems.orElse(true, () -> flag(PropertyText.text(properties, "enabled")));
        Map<String, String> labels = problems.orElse(Map.of(), () -> labels(properties));
        Map<String, String> options = problems.orElse(Map.of(), () -> PropertyText.map(properties, "options"));
        DeviceSettings settings = new DeviceSettings(
                id,
                address,
                PropertyText.text(properties, "driver"),
                PropertyText.text(properties, "credentials"),
                tls.isEmpty() ? "system" : tls,
                enabled,
                PropertyText.text(properties, "site"),
                labels,
                options);
        return new DeviceConfiguration(settings, trust, timeout, problems.sentence());
    }

    /** Writes the settings over the properties, whose other keys stay. */
    static void write(DeviceSettings settings, Dictionary<String, Object> properties, boolean forFile) {
        properties.put("name", settings.id().value());
        properties.put("address", settings.address().toString());
        properties.put("enabled", Boolean.toString(settings.enabled()));
        put(properties, "driver", settings.driver());
        put(properties, "credentials", settings.credentials());
        put(properties, "tls", settings.tls().equals("system") ? "" : settings.tls());
        put(properties, "site", settings.site());
        putEntries(properties, "labels", settings.labels(), forFile);
        putEntries(properties, "options", settings.options(), forFile);
    }

    private static void put(Dictionary<String, Object> properties, String key, String value) {
        if (value.isEmpty()) {
            properties.remove(key);
        } else {
            properties.put(key, value);
        }
    }

    private static void putEntries(
            Dictionary<String, Object> properties, String key, Map<String, String> entries, boolean forFile) {
        if (entries.isEmpty()) {
            properties.remove(key);
        } else {
            properties.put(key, forFile ? PropertyText.joined(entries) : PropertyText.array(entries));
        }
    }

    /** Reads {@code tls}. */
    Trust trust(String text) {
        if (text.isEmpty() || text.equals("system")) {
            return Trust.SYSTEM;
        }
        if (text.equals("first-use")) {
            return new Trust.FirstUse();
        }
        if (text.equals("insecure")) {
            return new Trust.Insecure();
        }
        if (text.startsWith("sha256:")) {
            return new Trust.Pinned(text.substring("sha256:".length()));
        }
        if (text.startsWith("ca:")) {
            return new Trust.Authorities(pem(text.substring("ca:".length()).strip()));
        }
        throw new IllegalArgumentException(
                "'tls' is system, first-use, sha256:FINGERPRINT, ca:FILE or insecure, not '" + text + "'");
    }

    private String pem(String name) {
        Path file = etc.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("The CA bundle " + file + " is no file; correct 'tls'");
            }
            if (Files.size(file) > MOST_PEM_BYTES) {
                throw new IllegalArgumentException("The CA bundle " + file + " has more than a megabyte");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("The CA bundle " + file + " cannot be read; correct 'tls'");
        }
    }

    private static Duration timeout(String text) {
        if (text.isEmpty()) {
            return DeviceConfiguration.USUAL_TIMEOUT;
        }
        double seconds;
        try {
            seconds = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            seconds = -1;
        }
        if (!(seconds >= 0.1 && seconds <= 120)) {
            throw new IllegalArgumentException("'timeout' is 0.1 to 120 seconds, not '" + text + "'");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static boolean flag(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new IllegalArgumentException("'enabled' is true or false, not '" + text + "'");
    }

    private static Map<String, String> labels(Dictionary<String, ?> properties) {
        Map<String, String> labels = PropertyText.map(properties, "labels");
        for (String name : labels.keySet()) {
            if (!name.matches(LABEL_NAME)) {
                throw new IllegalArgumentException(
                        "A label's name has letters, digits, '-', '_' and '.': '" + name + "'");
            }
        }
        return labels;
    }
}
