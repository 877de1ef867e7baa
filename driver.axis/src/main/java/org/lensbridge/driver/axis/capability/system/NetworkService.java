package org.lensbridge.driver.axis.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.NetworkOperations;
import org.lensbridge.driver.support.operation.OperationEngine;

/** Interfaces by {@code network_settings.cgi}; name servers go for all of them. The interface does not tell an MTU. */
final class NetworkService implements Wiring {
    private static final String STATIC = "static";

    private final OperationEngine engine;

    NetworkService(OperationEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<NetworkInterface> interfaces() {
        return in(engine.call(NetworkOperations.INFO).document());
    }

    /** Those that an answer tells, but for parts of bridges and ports of switches, which have no addresses. */
    static List<NetworkInterface> in(Value answer) {
        List<String> dns = literals(answer, "nameServers");
        List<String> servers = dns.isEmpty() ? literals(answer, "staticNameServers") : dns;
        List<NetworkInterface> all = new ArrayList<>();
        for (Value device : Members.items(answer, "data", "devices")) {
            String name = Members.text(device, "name");
            boolean known = all.stream().anyMatch(each -> each.name().equals(name));
            if (!name.isEmpty() && !known && device.at("IPv4") instanceof Value.Fields ipv4) {
                all.add(read(name, mac(Members.text(device, "macAddress")), ipv4, servers));
            }
        }
        if (all.isEmpty()) {
            throw new CameraException(Kind.PROTOCOL, "The device's answer tells no network interface.");
        }
        return List.copyOf(all);
    }

    private static List<String> literals(Value answer, String list) {
        return Members.items(answer, "data", "system", "resolver", list).stream()
                .map(each -> Ip.literal(each.asText().orElse("")))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    static String mac(String told) {
        String mac = told.strip().toLowerCase(Locale.ROOT).replace('-', ':');
        return mac.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}") ? mac : "";
    }

    private static NetworkInterface read(String name, String mac, Value ipv4, List<String> dns) {
        boolean dhcp = !Members.text(ipv4, "configurationMode").equalsIgnoreCase(STATIC);
        Optional<Value> address = address(ipv4);
        String router = Ip.literal(Members.text(ipv4, "defaultRouter"));
        return new NetworkInterface(
                name,
                mac,
                dhcp,
                address.map(each -> Ip.literal(Members.text(each, "address"))).orElse(""),
                address.map(each -> prefix(each)).orElse(0),
                router.isEmpty() && !dhcp ? Ip.literal(Members.text(ipv4, "staticDefaultRouter")) : router,
                dns,
                0);
    }

    private static int prefix(Value address) {
        double told = Members.number(address, "prefixLength").orElse(0);
        return told >= 0 && told <= 32 ? (int) told : 0;
    }

    /** The address in use, which is one that others know before one that the device made up; else the one that it is set to. */
    private static Optional<Value> address(Value ipv4) {
        List<Value> used = new ArrayList<>(Members.items(ipv4, "addresses"));
        used.sort((a, b) -> Boolean.compare(isOwn(a), isOwn(b)));
        if (used.isEmpty() && Members.text(ipv4, "configurationMode").equalsIgnoreCase(STATIC)) {
            used.addAll(Members.items(ipv4, "staticAddressConfigurations"));
        }
        return used.stream()
                .filter(each -> !Ip.literal(Members.text(each, "address")).isEmpty())
                .findFirst();
    }

    private static boolean isOwn(Value address) {
        return Members.text(address, "scope").equalsIgnoreCase("link")
                || Members.text(address, "origin").equalsIgnoreCase("linkLocal");
    }

    /** Name servers go first: the device may be gone from its address afterwards. */
    @Override
    public void write(NetworkInterface present, NetworkInterface wanted) {
        if (wanted.mtu() != 0) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The vendor's document has no request for the MTU; leave it at 0.");
        }
        if (!wanted.dns().equals(present.dns())) {
            engine.call(NetworkOperations.SET_RESOLVER, resolver(wanted.dns()));
        }
        boolean moves = !wanted.address().equals(present.address())
                || wanted.prefix() != present.prefix()
                || !wanted.gateway().equals(present.gateway());
        if (wanted.dhcp() ? !present.dhcp() : present.dhcp() || moves) {
            engine.call(NetworkOperations.SET_IPV4, addresses(wanted));
        }
    }

    private static Map<String, Value> resolver(List<String> servers) {
        return servers.isEmpty()
                ? Map.of(NetworkOperations.BY_DHCP, Value.of(true))
                : Map.of(
                        NetworkOperations.BY_DHCP,
                        Value.of(false),
                        NetworkOperations.SERVERS,
                        Value.of(servers.stream().map(Value::of).toList()));
    }

    private static Map<String, Value> addresses(NetworkInterface wanted) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(NetworkOperations.INTERFACE, Value.of(wanted.name()));
        arguments.put(NetworkOperations.MODE, Value.of(wanted.dhcp() ? "dhcp" : STATIC));
        if (!wanted.dhcp()) {
            Map<String, Value> address = new LinkedHashMap<>();
            address.put("address", Value.of(wanted.address()));
            address.put("prefixLength", Value.of(wanted.prefix()));
            arguments.put(NetworkOperations.ROUTER, Value.of(wanted.gateway()));
            arguments.put(NetworkOperations.ADDRESSES, Value.of(List.of(Value.of(address))));
        }
        return arguments;
    }
}
