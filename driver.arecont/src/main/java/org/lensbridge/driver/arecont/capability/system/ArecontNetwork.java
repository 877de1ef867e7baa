package org.lensbridge.driver.arecont.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.codec.Ipv4;

/**
 * The network by "ip", "subnetmask", "gateway", "mtu" and "netopt", and its IPv6 side as an interface of its own. The document has no name servers.
 * Only what changes is written; what takes the camera away from its address goes last, and is saved if the camera still answers. Thread-safe.
 */
final class ArecontNetwork implements NetworkConfiguration {
    /** Also what shows that a camera tells its network. */
    static final String ADDRESS = "ip";

    private static final String MASK = "subnetmask";
    private static final String GATEWAY = "gateway";
    private static final String MTU = "mtu";
    private static final String WIRE = "eth0";
    /** As the row of {@code mtu} has it. */
    private static final int LEAST_MTU = 512;
    /** In the order in which they are written. */
    private static final Map<String, String> PORTS = new LinkedHashMap<>();

    static {
        PORTS.put("rtsp", "rtspport");
        PORTS.put("http", "webserverport");
    }

    private final Ground ground;
    private final Configuration configuration;
    private final String mac;
    private final Ipv6 six;

    ArecontNetwork(Ground ground, String mac) {
        this.ground = ground;
        this.configuration = ground.configuration();
        this.mac = mac;
        this.six = new Ipv6(ground, mac);
    }

    @Override
    public List<NetworkInterface> interfaces() {
        ground.scope().ensureOpen();
        List<NetworkInterface> all = new ArrayList<>(List.of(four()));
        six.read().ifPresent(all::add);
        return all;
    }

    private NetworkInterface four() {
        boolean dhcp = NetworkOptions.read(configuration)
                .filter(bits -> (bits & NetworkOptions.ASSIGNED) != 0)
                .isPresent();
        return new NetworkInterface(
                WIRE,
                mac,
                dhcp,
                Ipv4.read(configuration.read(ADDRESS)),
                Ipv4.prefix(told(MASK)),
                Ipv4.read(told(GATEWAY)),
                List.of(),
                number(MTU).filter(bytes -> bytes < 65_536).orElse(0));
    }

    private String told(String name) {
        return configuration.ask(name).value().orElse("");
    }

    private Optional<Integer> number(String name) {
        return Optional.of(told(name)).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    @Override
    public void write(NetworkInterface changed) {
        ground.scope().ensureOpen();
        if (!changed.dns().isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "Nothing was written. The vendor's document has no name servers of a camera.");
        }
        if (changed.name().equals(Ipv6.NAME)) {
            six.write(changed);
        } else if (changed.name().equals(WIRE)) {
            writeFour(changed);
        } else {
            throw invalid("The camera has the interfaces " + WIRE + " and, with IPv6, " + Ipv6.NAME
                    + ", and none named '" + changed.name() + "'.");
        }
    }

    private void writeFour(NetworkInterface changed) {
        NetworkInterface present = four();
        Changes changes = ground.changes(0);
        boolean sized = changed.mtu() != 0 && changed.mtu() != present.mtu();
        if (sized && changed.mtu() < LEAST_MTU) {
            throw invalid(
                    "Nothing was written. The MTU is at least " + LEAST_MTU + " bytes, not " + changed.mtu() + ".");
        }
        if (sized) {
            changes.put(MTU, Integer.toString(changed.mtu()));
        }
        boolean moved = !changed.dhcp() && addresses(changed, present, changes);
        boolean assigned = changed.dhcp() != present.dhcp();
        int set = (sized ? NetworkOptions.MTU : 0) | (assigned && changed.dhcp() ? NetworkOptions.DHCP : 0);
        int clear = assigned && !changed.dhcp() ? NetworkOptions.ASSIGNED : 0;
        if (assigned) {
            NetworkOptions.required(configuration);
        }
        if ((set | clear) != 0) {
            NetworkOptions.read(configuration).ifPresent(options -> NetworkOptions.put(changes, options, set, clear));
        }
        write(changes, assigned || moved);
    }

    /** Whether the camera goes to another address. */
    private static boolean addresses(NetworkInterface changed, NetworkInterface present, Changes changes) {
        if (changed.prefix() < 1 || changed.prefix() > 32) {
            throw invalid("Nothing was written. A network has 1 to 32 bits, not " + changed.prefix() + ".");
        }
        String address = Ipv4.required("address", changed.address());
        String gateway = Ipv4.optional("gateway", changed.gateway());
        if (changed.prefix() != present.prefix()) {
            changes.put(MASK, Ipv4.mask(changed.prefix()));
        }
        if (!changed.gateway().equals(present.gateway())) {
            changes.put(GATEWAY, gateway);
        }
        boolean moved = !address.equals(present.address());
        if (moved) {
            changes.put(ADDRESS, address);
        }
        return moved;
    }

    @Override
    public Map<String, Integer> ports() {
        ground.scope().ensureOpen();
        Map<String, Integer> ports = new TreeMap<>();
        PORTS.forEach((protocol, name) ->
                number(name).filter(port -> port > 0 && port < 65_536).ifPresent(port -> ports.put(protocol, port)));
        return ports;
    }

    @Override
    public void writePorts(Map<String, Integer> changes) {
        ground.scope().ensureOpen();
        changes.forEach((protocol, port) -> {
            if (!PORTS.containsKey(protocol)) {
                throw new CameraException(
                        Kind.UNSUPPORTED, "Nothing was written. The camera tells no port for " + protocol + ".");
            }
            if (port < 1 || port > 65_535) {
                throw invalid("Nothing was written. A port is 1 to 65535, not " + port + ".");
            }
        });
        Map<String, Integer> present = ports();
        Changes wanted = ground.changes(0);
        PORTS.forEach((protocol, name) -> Optional.ofNullable(changes.get(protocol))
                .filter(port -> !port.equals(present.get(protocol)))
                .ifPresent(port -> wanted.put(name, port.toString())));
        write(wanted, changes.containsKey("http"));
    }

    /** Writes and saves. A camera that has gone to its new address cannot be told to. */
    private static void write(Changes changes, boolean leaving) {
        try {
            changes.write();
        } catch (CameraException e) {
            if (!leaving || e.kind() != Kind.UNREACHABLE && e.kind() != Kind.TIMEOUT) {
                throw e;
            }
            throw new CameraException(
                            e.kind(),
                            e.reason() + " The camera may be at its new address already: find it there, and save, or a"
                                    + " restart undoes the change.",
                            e)
                    .during(e.operation());
        }
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
