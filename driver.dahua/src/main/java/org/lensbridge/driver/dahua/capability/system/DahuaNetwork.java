package org.lensbridge.driver.dahua.capability.system;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.identity.InterfaceNames;
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.support.codec.Ipv4;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * The network by sections 4.7.1, 4.7.2 and 4.7.11. The document knows IPv4, two name servers, and of the servers' ports that of RTSP. A change of
 * addresses is one request, sent once and not read back, since the device may be gone after it. Without state; thread-safe.
 */
final class DahuaNetwork implements NetworkConfiguration {
    private static final int NAME_SERVERS = 2;

    private final OperationEngine engine;
    private final DriverContext context;

    DahuaNetwork(OperationEngine engine, DriverContext context) {
        this.engine = engine;
        this.context = context;
    }

    @Override
    public List<NetworkInterface> interfaces() {
        KeyValueDocument table = table();
        Set<String> names = new LinkedHashSet<>(InterfaceNames.in(table));
        KeyValueDocument list = new Questions(engine, context).ask(NetworkOperations.INTERFACES);
        for (int i : list.list("netInterface")) {
            KeyValueDocument entry = list.sub("netInterface[" + i + "]");
            if (entry.flag("Valid").orElse(false)) {
                entry.text("Name").filter(name -> !name.isBlank()).ifPresent(names::add);
            }
        }
        return names.stream().map(name -> read(table, name)).toList();
    }

    @Override
    public void write(NetworkInterface changed) {
        KeyValueDocument table = table();
        List<String> names = InterfaceNames.in(table);
        if (!names.contains(changed.name())) {
            throw invalid("The device has no network interface '" + changed.name() + "'; it has "
                    + String.join(", ", names) + ".");
        }
        String head = "Network." + changed.name() + ".";
        Map<String, Value> changes = new LinkedHashMap<>();
        wanted(changed).forEach((name, text) -> {
            if (!same(table.text(head + name).orElse(""), text)) {
                changes.put(head + name, Value.of(text));
            }
        });
        if (!changes.isEmpty()) {
            engine.call(NetworkOperations.SET_NETWORK, Map.of("changes", Value.of(changes)));
        }
    }

    /** Whether a device that tells one text has what another one would write: no address is told in more than one way. */
    private static boolean same(String told, String written) {
        return told.strip().equalsIgnoreCase(written)
                || written.equals(Ipv4.NONE) && Ipv4.read(told).isEmpty();
    }

    @Override
    public Map<String, Integer> ports() {
        Questions questions = new Questions(engine, context);
        OptionalInt port = questions
                .reading(NetworkOperations.RTSP, questions.ask(NetworkOperations.RTSP))
                .integer("RTSP.Port", 1, 65_535);
        return port.isPresent() ? Map.of("rtsp", port.getAsInt()) : Map.of();
    }

    @Override
    public void writePorts(Map<String, Integer> changes) {
        changes.forEach((protocol, port) -> {
            if (!protocol.equals("rtsp")) {
                throw new CameraException(
                        Kind.UNSUPPORTED,
                        "The port of " + protocol + " cannot be changed: of the ports of servers, the vendor's document"
                                + " has that of rtsp only.");
            }
            if (port < 1 || port > 65_535) {
                throw invalid("A port is a number from 1 to 65535, not " + port + ".");
            }
        });
        if (!changes.isEmpty() && !changes.equals(ports())) {
            engine.call(
                    NetworkOperations.SET_RTSP,
                    Map.of("changes", Value.of(Map.of("RTSP.Port", Value.of(changes.get("rtsp"))))));
        }
    }

    private KeyValueDocument table() {
        return engine.lines(NetworkOperations.NETWORK, Map.of());
    }

    private static NetworkInterface read(KeyValueDocument table, String name) {
        KeyValueDocument own = table.sub("Network." + name);
        return new NetworkInterface(
                name,
                own.text("PhysicalAddress")
                        .map(mac -> mac.strip().toLowerCase(Locale.ROOT).replace('-', ':'))
                        .filter(mac -> mac.matches("([0-9a-f]{2}:){5}[0-9a-f]{2}"))
                        .orElse(""),
                own.flag("DhcpEnable").orElse(false),
                Ipv4.read(own.text("IPAddress").orElse("")),
                Ipv4.prefix(own.text("SubnetMask").orElse("")),
                Ipv4.read(own.text("DefaultGateway").orElse("")),
                IntStream.range(0, NAME_SERVERS)
                        .mapToObj(
                                i -> Ipv4.read(own.text("DnsServers[" + i + "]").orElse("")))
                        .filter(address -> !address.isEmpty())
                        .toList(),
                own.number("MTU")
                        .map(Number::intValue)
                        .filter(mtu -> mtu > 0 && mtu <= 65_535)
                        .orElse(0));
    }

    /** All values of an interface, by the ends of their keys. */
    private static Map<String, String> wanted(NetworkInterface changed) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("DhcpEnable", Boolean.toString(changed.dhcp()));
        if (!changed.dhcp()) {
            if (changed.prefix() < 1 || changed.prefix() > 32) {
                throw invalid("A prefix of this device is 1 to 32 bits, not " + changed.prefix() + ".");
            }
            values.put("IPAddress", Ipv4.required("address", changed.address()));
            values.put("SubnetMask", Ipv4.mask(changed.prefix()));
            values.put("DefaultGateway", Ipv4.optional("gateway", changed.gateway()));
        }
        if (changed.dns().size() > NAME_SERVERS) {
            throw invalid("The device takes " + NAME_SERVERS + " name servers, not "
                    + changed.dns().size() + ".");
        }
        for (int i = 0; i < NAME_SERVERS; i++) {
            String address = i < changed.dns().size() ? changed.dns().get(i) : "";
            values.put("DnsServers[" + i + "]", Ipv4.optional("name server", address));
        }
        if (changed.mtu() > 0) {
            values.put("MTU", Integer.toString(changed.mtu()));
        }
        return values;
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
