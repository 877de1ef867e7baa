package org.lensbridge.driver.axis.capability.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.codec.Ipv4;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/** The one interface of the parameters {@code Network}: what is set stands in the group itself, what is in use below. */
final class NetworkTree implements Wiring {
    /** Where addresses come from: proof that a device lists its network. */
    static final String BOOT = "Network.BootProto";

    private static final String BRANCH = "Network";
    private static final String ADDRESS = "Network.IPAddress";
    private static final String MASK = "Network.SubnetMask";
    private static final String BROADCAST = "Network.Broadcast";
    private static final String ROUTER = "Network.DefaultRouter";
    private static final String NAME = "Network.Interface.I0.SystemDevice";
    private static final String MTU = "Network.Interface.I0.Link.MTU";
    private static final String DNS_BY_DHCP = "Network.Resolver.ObtainFromDHCP";
    private static final List<String> DNS = List.of("Network.DNSServer1", "Network.DNSServer2");
    private static final String NONE = "0.0.0.0";
    private static final String DHCP = "dhcp";
    private static final int LARGEST = 65_535;

    private final OperationEngine engine;

    NetworkTree(OperationEngine engine) {
        this.engine = engine;
    }

    private Tree ask() {
        return engine.ask(
                ParameterOperations.LIST.reused(Reuse.NEVER),
                Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(BRANCH)))),
                reply -> Tree.of(KeyValues.parse(reply.text())));
    }

    @Override
    public List<NetworkInterface> interfaces() {
        return List.of(read(ask()));
    }

    private static NetworkInterface read(Tree tree) {
        String mask = tree.text("Network.eth0.SubnetMask")
                .filter(text -> Ipv4.prefix(text) > 0)
                .or(() -> tree.text(MASK))
                .orElse("");
        String name = tree.text(NAME).map(String::strip).orElse("");
        return new NetworkInterface(
                name.isEmpty() ? "eth0" : name,
                NetworkService.mac(tree.text("Network.eth0.MACAddress").orElse("")),
                tree.text(BOOT)
                        .map(String::strip)
                        .filter(DHCP::equalsIgnoreCase)
                        .isPresent(),
                first(tree, "Network.eth0.IPAddress", ADDRESS),
                Ipv4.prefix(mask),
                first(tree, "Network.Routing.DefaultRouter", ROUTER),
                servers(tree),
                tree.number(MTU)
                        .map(Number::intValue)
                        .filter(mtu -> mtu > 0 && mtu <= LARGEST)
                        .orElse(0));
    }

    private static String first(Tree tree, String... keys) {
        return Stream.of(keys)
                .map(key -> Ip.literal(tree.text(key).orElse("")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> servers(Tree tree) {
        List<String> used = literals(tree.text("Network.Resolver.NameServerList").stream());
        if (used.isEmpty()) {
            used = literals(Stream.of("Network.Resolver.NameServer1", "Network.Resolver.NameServer2")
                    .map(tree::text)
                    .flatMap(Optional::stream));
        }
        return used.isEmpty() ? literals(DNS.stream().map(tree::text).flatMap(Optional::stream)) : used;
    }

    private static List<String> literals(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(text.split("[\\s,]+")))
                .map(Ip::literal)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** All in one request: the device may be gone from its address after it. */
    @Override
    public void write(NetworkInterface present, NetworkInterface wanted) {
        Tree tree = ask();
        Map<String, String> changes = new LinkedHashMap<>();
        if (wanted.mtu() != 0 && wanted.mtu() != present.mtu()) {
            changes.put(MTU, Integer.toString(wanted.mtu()));
        }
        if (!wanted.dns().equals(present.dns())) {
            servers(tree, wanted.dns(), changes);
        }
        if (wanted.dhcp() != present.dhcp()) {
            changes.put(BOOT, wanted.dhcp() ? DHCP : "none");
        }
        boolean moves = !wanted.address().equals(present.address())
                || wanted.prefix() != present.prefix()
                || !wanted.gateway().equals(present.gateway());
        if (!wanted.dhcp() && (moves || present.dhcp())) {
            changes.put(ADDRESS, wanted.address());
            changes.put(MASK, Ipv4.mask(wanted.prefix()));
            tree.text(BROADCAST)
                    .ifPresent(told -> changes.put(BROADCAST, Ipv4.broadcast(wanted.address(), wanted.prefix())));
            changes.put(ROUTER, wanted.gateway().isEmpty() ? NONE : wanted.gateway());
        }
        Updates.send(engine, tree, changes);
    }

    private static void servers(Tree tree, List<String> wanted, Map<String, String> changes) {
        if (wanted.size() > DNS.size()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "Nothing was written. The device takes " + DNS.size() + " name servers.");
        }
        tree.text(DNS_BY_DHCP).ifPresent(told -> changes.put(DNS_BY_DHCP, wanted.isEmpty() ? "yes" : "no"));
        for (int i = 0; i < DNS.size() && !wanted.isEmpty(); i++) {
            changes.put(DNS.get(i), i < wanted.size() ? wanted.get(i) : NONE);
        }
    }
}
