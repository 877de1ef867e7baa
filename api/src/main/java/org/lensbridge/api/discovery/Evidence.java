package org.lensbridge.api.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.device.DeviceAddress;

/**
 * What was seen at an address, as named facts. Facts come from strangers: at most 64 of at most 1,024 characters each are kept. Immutable.
 *
 * @param facts by name; the constants here are the common names, and {@link #probe} makes the names of answers to a driver's probes
 */
public record Evidence(DeviceAddress address, Map<String, String> facts) {
    /** The status code of {@code GET /} without login. */
    public static final String HTTP_STATUS = "http.status";
    /** The Server header. */
    public static final String HTTP_SERVER = "http.server";
    /** The realm of the first login challenge. */
    public static final String HTTP_REALM = "http.realm";
    /** The title of the start page. */
    public static final String HTTP_TITLE = "http.title";
    /** The MAC address, where the network tells. */
    public static final String MAC = "mac";
    /** The serial number, where it was announced. */
    public static final String SERIAL = "serial";
    /** The model, where it was announced. */
    public static final String MODEL = "model";

    /** The kind of service that was announced by multicast DNS: {@code _axis-video._tcp}. */
    public static final String MDNS_SERVICE = "mdns.service";
    /** The name of the announced service, which people may have changed: {@code AXIS M1065-LW - ACCC8E000001}. */
    public static final String MDNS_NAME = "mdns.name";

    private static final int MOST_FACTS = 64;
    private static final int MOST_CHARACTERS = 1024;

    public Evidence {
        Objects.requireNonNull(address);
        Map<String, String> kept = new LinkedHashMap<>();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (kept.size() < MOST_FACTS) {
                String value = fact.getValue();
                kept.put(
                        fact.getKey(), value.length() <= MOST_CHARACTERS ? value : value.substring(0, MOST_CHARACTERS));
            }
        }
        facts = Map.copyOf(kept);
    }

    /** The fact with this name. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The name of a fact about a driver's probe: {@code aspect} is {@code status}, {@code realm} or {@code body}. */
    public static String probe(String path, String aspect) {
        return "probe." + aspect + "." + path;
    }
}
