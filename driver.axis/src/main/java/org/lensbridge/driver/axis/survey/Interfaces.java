package org.lensbridge.driver.axis.survey;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.DeviceOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;

/**
 * The interfaces that a device lists by API discovery, which firmware 5 does not have. Immutable.
 *
 * @param versions by identifier, such as {@code param-cgi}
 */
public record Interfaces(Map<String, String> versions) {
    /** Of a device without API discovery. */
    public static final Interfaces UNKNOWN = new Interfaces(Map.of());

    public Interfaces {
        versions = Map.copyOf(versions);
    }

    /** Asks the device. Fails only with what ends the whole conversation. */
    public static Interfaces of(OperationEngine engine) {
        try {
            return in(engine.call(DeviceOperations.INTERFACES, Map.of()).document());
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return UNKNOWN;
        }
    }

    /** What an answer to {@link DeviceOperations#INTERFACES} lists. */
    static Interfaces in(Value answer) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Value each : answer.at("data", "apiList").items()) {
            String id = each.at("id").toString().strip().toLowerCase(Locale.ROOT);
            if (!id.isEmpty()) {
                versions.put(id, each.at("version").toString());
            }
        }
        return new Interfaces(versions);
    }

    /** Whether the device listed any: otherwise what {@link #has} says means nothing. */
    public boolean known() {
        return !versions.isEmpty();
    }

    /** Whether the device lists this one. */
    public boolean has(String id) {
        return versions.containsKey(id);
    }

    /** The version of one that the device lists. */
    public Optional<String> version(String id) {
        return Optional.ofNullable(versions.get(id));
    }
}
