package org.lensbridge.driver.excelsense.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.codec.Ipv4;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/**
 * The network by sections "Local Network" and "Device Port": cards by their numbers, {@code nic1} and {@code nic2}, with IPv4 and two name servers. Only
 * what changes is written, in one request. Thread-safe.
 */
final class ExcelsenseNetwork implements NetworkConfiguration {
    private static final String NAME = "nic";
    private static final String LIST = "localNetwork";
    private static final String ADDRESS = "IPAddress";
    private static final String MASK = "subNetmask";
    private static final String GATEWAY = "subGetway";
    private static final String DHCP = "autoGetIPFlag";
    private static final List<String> SERVERS = List.of("preferredDNS", "alternateDNS");
    private static final Map<String, String> PORTS =
            Map.of("http", "httpPort", "rtsp", "rtspPort", "rtmp", "rtmpPort", "control", "controlPort");

    private final Ground ground;
    private final String mac;

    /** {@code mac} is that of the first card; empty when the device does not tell. */
    ExcelsenseNetwork(Ground ground, String mac) {
        this.ground = ground;
        this.mac = mac;
    }

    @Override
    public List<NetworkInterface> interfaces() {
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (Map<String, String> card : cards()) {
            String number = card.getOrDefault(SettingOperations.CARD, Integer.toString(interfaces.size() + 1));
            interfaces.add(read(number, card));
        }
        return interfaces;
    }

    private List<Map<String, String>> cards() {
        Value document = ground.engine()
                .call(SettingOperations.NETWORK.reused(Reuse.NEVER))
                .document();
        List<Map<String, String>> cards = new ArrayList<>();
        if (document instanceof Value.Fields) {
            Told.of(document).list(LIST).orElse(List.of(document)).stream()
                    .filter(Value.Fields.class::isInstance)
                    .map(record -> texts((Value.Fields) record))
                    .filter(card -> card.containsKey(ADDRESS))
                    .forEach(cards::add);
        }
        if (cards.isEmpty()) {
            throw new CameraException(Kind.PROTOCOL, "Expected the addresses of a network card.")
                    .during(SettingOperations.NETWORK.name());
        }
        return cards;
    }

    private static Map<String, String> texts(Value.Fields record) {
        Map<String, String> texts = new LinkedHashMap<>();
        record.fields()
                .forEach((key, value) -> texts.put(
                        SettingOperations.documented(key), value.toString().strip()));
        return texts;
    }

    private NetworkInterface read(String number, Map<String, String> card) {
        return new NetworkInterface(
                NAME + number,
                number.equals("1") ? mac : "",
                card.getOrDefault(DHCP, "").equals("1"),
                Ipv4.read(card.getOrDefault(ADDRESS, "")),
                Ipv4.prefix(card.getOrDefault(MASK, "")),
                Ipv4.read(card.getOrDefault(GATEWAY, "")),
                SERVERS.stream()
                        .map(key -> Ipv4.read(card.getOrDefault(key, "")))
                        .filter(server -> !server.isEmpty())
                        .toList(),
                0);
    }

    @Override
    public void write(NetworkInterface changed) {
        NetworkInterface present = interfaces().stream()
                .filter(each -> each.name().equals(changed.name()))
                .findFirst()
                .orElseThrow(() -> invalid("The device has no interface '" + changed.name() + "'."));
        if (changed.mtu() != 0) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "Nothing was written. The vendor's document has no request for the MTU.");
        }
        Map<String, Value> changes = changes(changed, present);
        if (!changes.isEmpty()) {
            changes.put(SettingOperations.CARD, Value.of(changed.name().substring(NAME.length())));
            ground.engine().call(SettingOperations.SET_NETWORK, changes);
        }
    }

    private static Map<String, Value> changes(NetworkInterface changed, NetworkInterface present) {
        Map<String, Value> changes = new LinkedHashMap<>();
        if (changed.dhcp() != present.dhcp()) {
            changes.put(DHCP, Value.of(changed.dhcp() ? 1 : 0));
        }
        if (!changed.dhcp()) {
            addresses(changed, present, changes);
        }
        if (!changed.dns().equals(present.dns())) {
            servers(changed.dns(), changes);
        }
        return changes;
    }

    private static void addresses(NetworkInterface changed, NetworkInterface present, Map<String, Value> changes) {
        if (changed.prefix() < 1 || changed.prefix() > 32) {
            throw invalid("A network has 1 to 32 bits, not " + changed.prefix() + ".");
        }
        String address = Ipv4.required("address", changed.address());
        String gateway = Ipv4.optional("gateway", changed.gateway());
        if (!address.equals(present.address())) {
            changes.put(ADDRESS, Value.of(address));
        }
        if (changed.prefix() != present.prefix()) {
            changes.put(MASK, Value.of(Ipv4.mask(changed.prefix())));
        }
        if (!changed.gateway().equals(present.gateway())) {
            changes.put(GATEWAY, Value.of(gateway));
        }
    }

    /** One that is taken away is written as nothing, which is how the device shows it. */
    private static void servers(List<String> servers, Map<String, Value> changes) {
        if (servers.size() > SERVERS.size()) {
            throw invalid("The device takes two name servers, not " + servers.size() + ".");
        }
        for (int i = 0; i < SERVERS.size(); i++) {
            String server = i < servers.size() ? Ipv4.required("name server", servers.get(i)) : "";
            changes.put(SERVERS.get(i), Value.of(server));
        }
    }

    @Override
    public Map<String, Integer> ports() {
        Map<String, String> told = ground.engine()
                .ask(SettingOperations.PORTS.reused(Reuse.NEVER), Map.of(), reply -> KeyValues.parse(reply.text())
                        .values());
        Map<String, Integer> ports = new TreeMap<>();
        PORTS.forEach((protocol, key) -> Optional.ofNullable(told.get(key))
                .map(String::strip)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port < 65_536)
                .ifPresent(port -> ports.put(protocol, port)));
        return ports;
    }

    @Override
    public void writePorts(Map<String, Integer> ports) {
        Operation row = SettingOperations.SET_PORTS;
        Map<String, Value> arguments = new LinkedHashMap<>();
        ports.forEach((protocol, port) -> {
            String key = Optional.ofNullable(PORTS.get(protocol))
                    .orElseThrow(() -> new CameraException(
                            Kind.UNSUPPORTED,
                            "Nothing was written. The vendor's document has no port for " + protocol
                                    + ", but for http, rtsp," + " rtmp and control."));
            arguments.put(key, Value.of(port));
        });
        ground.engine().check(row, arguments);
        Map<String, Integer> present = ports();
        ports.forEach((protocol, port) -> {
            if (port.equals(present.get(protocol))) {
                arguments.remove(PORTS.get(protocol));
            }
        });
        if (!arguments.isEmpty()) {
            ground.engine().call(row, arguments);
        }
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, "Nothing was written. " + sentence);
    }
}
