package org.lensbridge.driver.arecont.capability.system;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;

/**
 * The IPv6 side of a camera's network by "ipv6address", "ipv6prefixlen", "ipv6dhcp" and "ipv6addresstype", where it has one. IPv6 itself is switched
 * by the setting "ipv6enabled". Thread-safe.
 */
final class Ipv6 {
    /** The name of the interface. */
    static final String NAME = "ipv6";

    private static final String ADDRESS = "ipv6address";
    private static final String PREFIX = "ipv6prefixlen";
    private static final String DHCP = "ipv6dhcp";
    private static final String TYPE = "ipv6addresstype";

    private final Ground ground;
    private final Configuration configuration;
    private final String mac;

    Ipv6(Ground ground, String mac) {
        this.ground = ground;
        this.configuration = ground.configuration();
        this.mac = mac;
    }

    /** The interface; empty on a camera without IPv6. */
    Optional<NetworkInterface> read() {
        return configuration.ask(ADDRESS).value().map(this::read);
    }

    private NetworkInterface read(String address) {
        int prefix = configuration
                .ask(PREFIX)
                .value()
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(bits -> bits <= 128)
                .orElse(0);
        boolean some = isAddress(address) && !address.matches("[0:]+");
        return new NetworkInterface(NAME, mac, dhcp(), some ? address : "", prefix, "", List.of(), 0);
    }

    private boolean dhcp() {
        return configuration.ask(DHCP).value().map("on"::equalsIgnoreCase).orElseGet(() -> NetworkOptions.read(
                        configuration)
                .filter(bits -> (bits & NetworkOptions.DHCP6) != 0)
                .isPresent());
    }

    private static boolean isAddress(String text) {
        return text.matches("[0-9A-Fa-f:.]{2,45}") && text.contains(":");
    }

    /** Writes what changes, the address last. */
    void write(NetworkInterface changed) {
        NetworkInterface present = read().orElseThrow(() -> new CameraException(
                Kind.UNSUPPORTED, "Nothing was written. The camera does not tell an IPv6 address."));
        if (changed.mtu() != 0 || !changed.gateway().isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The vendor's document has no gateway for IPv6, and one MTU for all: that of eth0.");
        }
        Changes changes = ground.changes(0);
        if (changed.dhcp() != present.dhcp()) {
            changes.put(DHCP, changed.dhcp() ? "on" : "off");
            changes.put(TYPE, changed.dhcp() ? "dhcp" : "manual");
        }
        if (!changed.dhcp()) {
            addresses(changed, present, changes);
        }
        changes.write();
    }

    private static void addresses(NetworkInterface changed, NetworkInterface present, Changes changes) {
        if (changed.address().equals(present.address()) && changed.prefix() == present.prefix()) {
            return;
        }
        if (!isAddress(changed.address()) || changed.prefix() < 1) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The camera takes an IPv6 address with 1 to 128 bits of network, such as 2001:db8::8"
                            + " with 64, not '" + changed.address() + "' with " + changed.prefix() + ".");
        }
        if (changed.prefix() != present.prefix()) {
            changes.put(PREFIX, Integer.toString(changed.prefix()));
        }
        if (!changed.address().equals(present.address())) {
            changes.put(ADDRESS, changed.address());
        }
    }
}
