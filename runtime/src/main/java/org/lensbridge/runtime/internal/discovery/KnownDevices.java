package org.lensbridge.runtime.internal.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.registry.DeviceRegistry;

/** The configured devices at one moment, to recognise found ones and to find free names. Immutable but for the names that it gives away. */
final class KnownDevices {
    /** A shorter serial number says nothing. */
    private static final int SHORTEST_SERIAL = 4;

    private final Map<String, DeviceId> byAddress = new HashMap<>();
    private final Map<String, DeviceId> bySerial = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    KnownDevices(DeviceRegistry registry, DeviceAdmin admin) {
        admin.configurations().forEach(settings -> note(settings.id(), settings.address()));
        for (Device device : registry.devices()) {
            note(device.id(), device.address());
            String serial = device.info().serial();
            if (serial.length() >= SHORTEST_SERIAL) {
                bySerial.put(serial, device.id());
            }
        }
    }

    private void note(DeviceId id, DeviceAddress address) {
        names.add(id.value());
        byAddress.put(place(address), id);
    }

    /** Host and port in one spelling. The scheme does not matter: nothing answers both on one port. */
    private static String place(DeviceAddress address) {
        String host = address.host().toLowerCase(Locale.ROOT);
        boolean loopback = host.equals("localhost") || host.equals("::1");
        return (loopback ? "127.0.0.1" : host) + " " + address.port();
    }

    /** The configured device that this is, by serial number or by address. */
    Optional<DeviceId> recognise(Evidence evidence) {
        return serials(evidence).stream()
                .map(bySerial::get)
                .filter(id -> id != null)
                .findFirst()
                .or(() -> Optional.ofNullable(byAddress.get(place(evidence.address()))));
    }

    /** What may be its serial number: the one announced, and the last words of realms, where many vendors put it. */
    static List<String> serials(Evidence evidence) {
        List<String> found = new ArrayList<>();
        evidence.fact(Evidence.SERIAL).ifPresent(found::add);
        evidence.facts().forEach((name, realm) -> {
            if (name.equals(Evidence.HTTP_REALM) || name.startsWith(Evidence.probe("", "realm"))) {
                found.add(realm.substring(realm.lastIndexOf(' ') + 1));
            }
        });
        return found.stream().filter(text -> text.length() >= SHORTEST_SERIAL).toList();
    }

    /** A free name for the found device, which is then taken. */
    DeviceId name(Evidence evidence, String driver) {
        return take(DeviceNames.suggest(evidence, driver));
    }

    /** This name, or the nearest free one; it is then taken. */
    DeviceId take(String wish) {
        String free = DeviceNames.free(wish, names);
        names.add(free);
        return new DeviceId(free);
    }
}
