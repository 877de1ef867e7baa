package org.lensbridge.driver.genericcgi.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.identity.Identity;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.codec.Ipv4;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/**
 * The network by the parameters of section 5.1.6, of one interface. Ports and name servers are those of the listed parameters with such names.
 * Only what changes is written, in one request, of parameters that the device lists. Thread-safe.
 */
final class GenericNetwork implements NetworkConfiguration {
    private static final String BRANCH = "Network";
    private static final String BOOT = "Network.BootProto";
    private static final String ADDRESS = "Network.IPAddress";
    private static final String MASK = "Network.SubnetMask";
    private static final String ROUTER = "Network.DefaultRouter";
    private static final String BROADCAST = "Network.Broadcast";
    private static final String DHCP = "dhcp";
    private static final String INTERFACE = "eth0";
    private static final Pattern NAME_SERVER =
            Pattern.compile("(?i)Network\\..*DNS.*(Server|Address|Primary|Secondary)\\w*");
    private static final Map<String, List<String>> PORTS = Map.of(
            "http", List.of("Network.HTTP.Port", "Network.HTTPPort", "Network.WebPort", "Network.Port"),
            "https", List.of("Network.HTTPS.Port", "Network.HTTPSPort"),
            "rtsp", List.of("Network.RTSP.Port", "Network.RTSPPort"));

    private final Ground ground;

    GenericNetwork(Ground ground) {
        this.ground = ground;
    }

    private Tree ask() {
        return ground.engine()
                .ask(
                        ParameterOperations.LIST.reused(Reuse.NEVER),
                        Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(BRANCH)))),
                        reply -> Tree.of(KeyValues.parse(reply.text())));
    }

    @Override
    public List<NetworkInterface> interfaces() {
        return List.of(read(ask()));
    }

    private static NetworkInterface read(Tree tree) {
        List<String> servers = new ArrayList<>();
        tree.values().forEach((key, value) -> {
            if (NAME_SERVER.matcher(key).matches() && !Ipv4.read(value).isEmpty() && !servers.contains(value)) {
                servers.add(value);
            }
        });
        return new NetworkInterface(
                INTERFACE,
                Identity.mac(tree),
                tree.text(BOOT).filter(DHCP::equalsIgnoreCase).isPresent(),
                tree.text(ADDRESS).map(Ipv4::read).orElse(""),
                tree.text(MASK).map(Ipv4::prefix).orElse(0),
                tree.text(ROUTER).map(Ipv4::read).orElse(""),
                servers,
                0);
    }

    @Override
    public void write(NetworkInterface changed) {
        if (!changed.name().equals(INTERFACE)) {
            throw invalid("The device has the interface " + INTERFACE + ", and none named '" + changed.name() + "'.");
        }
        Tree tree = ask();
        NetworkInterface present = read(tree);
        if (changed.mtu() != 0 || !changed.dns().equals(present.dns())) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. Name servers and the MTU are no parameters of the vendor's document; look among the"
                            + " device's settings.");
        }
        Map<String, String> changes = new LinkedHashMap<>();
        if (changed.dhcp() != present.dhcp()) {
            changes.put(BOOT, changed.dhcp() ? DHCP : "none");
        }
        if (!changed.dhcp()) {
            addresses(changed, present, changes);
        }
        if (changes.containsKey(ADDRESS) || changes.containsKey(MASK)) {
            tree.text(BROADCAST)
                    .ifPresent(told -> changes.put(BROADCAST, Ipv4.broadcast(changed.address(), changed.prefix())));
        }
        send(tree, changes);
    }

    private static void addresses(NetworkInterface changed, NetworkInterface present, Map<String, String> changes) {
        if (changed.prefix() < 1 || changed.prefix() > 32) {
            throw invalid("Nothing was written. A network has 1 to 32 bits, not " + changed.prefix() + ".");
        }
        String address = Ipv4.required("address", changed.address());
        String router = Ipv4.optional("gateway", changed.gateway());
        if (!address.equals(present.address())) {
            changes.put(ADDRESS, address);
        }
        if (changed.prefix() != present.prefix()) {
            changes.put(MASK, Ipv4.mask(changed.prefix()));
        }
        if (!changed.gateway().equals(present.gateway())) {
            changes.put(ROUTER, router);
        }
    }

    @Override
    public Map<String, Integer> ports() {
        Tree tree = ask();
        Map<String, Integer> ports = new TreeMap<>();
        PORTS.keySet().forEach(protocol -> key(tree, protocol)
                .flatMap(tree::number)
                .map(Number::intValue)
                .filter(port -> port > 0 && port < 65_536)
                .ifPresent(port -> ports.put(protocol, port)));
        return ports;
    }

    private static Optional<String> key(Tree tree, String protocol) {
        return PORTS.getOrDefault(protocol, List.of()).stream()
                .filter(key -> tree.text(key).isPresent())
                .findFirst();
    }

    @Override
    public void writePorts(Map<String, Integer> ports) {
        Tree tree = ask();
        Map<String, String> changes = new LinkedHashMap<>();
        ports.forEach((protocol, port) -> {
            String key = key(tree, protocol)
                    .orElseThrow(() -> new CameraException(
                            Kind.UNSUPPORTED, "Nothing was written. The device tells no port for " + protocol + "."));
            if (port < 1 || port > 65_535) {
                throw invalid("Nothing was written. A port is 1 to 65535, not " + port + ".");
            }
            if (tree.number(key).filter(told -> told.intValue() == port).isEmpty()) {
                changes.put(key, Integer.toString(port));
            }
        });
        send(tree, changes);
    }

    private void send(Tree tree, Map<String, String> changes) {
        List<String> lacking = changes.keySet().stream()
                .filter(key -> tree.text(key).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The device does not have " + String.join(", ", lacking) + ".");
        }
        if (!changes.isEmpty()) {
            Map<String, Value> record = new LinkedHashMap<>();
            changes.forEach((key, text) -> record.put(key, Value.of(text)));
            ground.engine().call(ParameterOperations.UPDATE, Map.of(TreeDialect.CHANGES, Value.of(record)));
        }
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
