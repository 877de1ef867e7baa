package org.lensbridge.driver.axis.capability.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.codec.Ipv4;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/** The network, wherever this firmware has it; the ports of servers are parameters in all. Only what changes is written. Thread-safe. */
final class AxisNetwork implements NetworkConfiguration {
    private static final Map<String, String> PORTS =
            Map.of("http", "System.BoaPort", "https", "HTTPS.Port", "rtsp", "Network.RTSP.Port");
    private static final int MOST_PORTS = 65_535;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Wiring wiring;

    AxisNetwork(OperationEngine engine, SessionScope scope, Wiring wiring) {
        this.engine = engine;
        this.scope = scope;
        this.wiring = wiring;
    }

    @Override
    public List<NetworkInterface> interfaces() {
        scope.ensureOpen();
        return wiring.interfaces();
    }

    @Override
    public void write(NetworkInterface changed) {
        List<NetworkInterface> all = interfaces();
        NetworkInterface present = all.stream()
                .filter(each -> each.name().equals(changed.name()))
                .findFirst()
                .orElseThrow(() -> invalid("Nothing was written. The device has the interfaces "
                        + String.join(
                                ", ", all.stream().map(NetworkInterface::name).toList()) + ", and none named '"
                        + changed.name() + "'."));
        boolean moves = !changed.address().equals(present.address())
                || changed.prefix() != present.prefix()
                || !changed.gateway().equals(present.gateway());
        if (!changed.dhcp() && (moves || present.dhcp())) {
            Ipv4.required("address", changed.address());
            Ip.requirePrefix(changed.prefix());
            if (!changed.gateway().isEmpty()) {
                Ipv4.required("gateway", changed.gateway());
            }
        }
        changed.dns().forEach(server -> Ip.requireLiteral("name server", server));
        wiring.write(present, changed);
    }

    @Override
    public Map<String, Integer> ports() {
        scope.ensureOpen();
        Tree tree = tree();
        Map<String, Integer> ports = new TreeMap<>();
        PORTS.forEach((protocol, key) -> tree.number(key)
                .map(Number::intValue)
                .filter(port -> port > 0 && port <= MOST_PORTS)
                .ifPresent(port -> ports.put(protocol, port)));
        return ports;
    }

    private Tree tree() {
        List<Value> keys = PORTS.values().stream().sorted().map(Value::of).toList();
        return engine.ask(
                ParameterOperations.LIST.reused(Reuse.NEVER),
                Map.of(TreeDialect.GROUPS, Value.of(keys)),
                reply -> Tree.of(KeyValues.parse(reply.text())));
    }

    @Override
    public void writePorts(Map<String, Integer> ports) {
        scope.ensureOpen();
        Map<String, String> changes = new LinkedHashMap<>();
        ports.forEach((protocol, port) -> {
            if (!PORTS.containsKey(protocol)) {
                throw invalid("Nothing was written. The device has ports for http, https and rtsp, and none for '"
                        + protocol + "'.");
            }
            if (port < 1 || port > MOST_PORTS) {
                throw invalid("Nothing was written. A port is 1 to 65535, not " + port + ".");
            }
            changes.put(PORTS.get(protocol), Integer.toString(port));
        });
        Updates.send(engine, tree(), changes);
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
