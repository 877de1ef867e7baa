package org.lensbridge.api.capability.system;

import java.util.List;
import java.util.Objects;

/**
 * A network interface of a device.
 *
 * @param name what the device calls it: {@code eth0}
 * @param mac as six pairs of lower-case hexadecimal digits with colons; empty when unknown, ignored on writing
 * @param dhcp whether it gets its addresses by itself; the address, prefix and gateway are then only read
 * @param address an IP literal; empty when it has none
 * @param prefix bits of the network, 0 to 128
 * @param gateway an IP literal; empty for none
 * @param dns IP literals of name servers, first choice first
 * @param mtu in bytes; 0 when unknown, or to leave it alone
 */
public record NetworkInterface(
        String name, String mac, boolean dhcp, String address, int prefix, String gateway, List<String> dns, int mtu) {
    public NetworkInterface {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mac);
        Objects.requireNonNull(address);
        Objects.requireNonNull(gateway);
        dns = List.copyOf(dns);
        if (prefix < 0 || prefix > 128 || mtu < 0 || mtu > 65535) {
            throw new IllegalArgumentException("A prefix is 0 to 128 bits and an MTU 0 to 65,535 bytes");
        }
    }
}
