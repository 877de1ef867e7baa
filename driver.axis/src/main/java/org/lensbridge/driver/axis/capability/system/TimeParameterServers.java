package org.lensbridge.driver.axis.capability.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.Tree;

/** The time server by the parameters {@code Time.NTP}. One that is written goes before the one that DHCP tells. */
final class TimeParameterServers implements TimeServers {
    private static final String SOURCE = "Time.SyncSource";
    private static final String SERVER = "Time.NTP.Server";
    private static final String ADVERTISED = "Time.NTP.VolatileServer";
    private static final String BY_DHCP = "Time.ObtainFromDHCP";
    private static final String NONE = "0.0.0.0";

    private final OperationEngine engine;

    TimeParameterServers(OperationEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<TimeServer> server() {
        Tree tree = DeviceZone.ask(engine);
        if (tree.text(SERVER).isEmpty() && tree.text(SOURCE).isEmpty()) {
            return Optional.empty();
        }
        String advertised = tree.says(BY_DHCP) ? host(tree, ADVERTISED) : "";
        String host = advertised.isEmpty() ? host(tree, SERVER) : advertised;
        boolean on = tree.text(SOURCE)
                .map(source -> source.strip().equalsIgnoreCase("NTP"))
                .orElse(!host.isEmpty());
        return Optional.of(TimeServers.of(on, host));
    }

    private static String host(Tree tree, String key) {
        return tree.text(key)
                .map(String::strip)
                .filter(text -> !text.equals(NONE))
                .orElse("");
    }

    @Override
    public void write(TimeServer wanted, TimeServer present) {
        Tree tree = DeviceZone.ask(engine);
        Map<String, String> changes = new LinkedHashMap<>();
        if (wanted.on() != present.on()) {
            changes.put(SOURCE, wanted.on() ? "NTP" : "None");
        }
        if (!wanted.host().equals(present.host())) {
            changes.put(SERVER, wanted.host().isEmpty() ? NONE : wanted.host());
            tree.text(BY_DHCP).ifPresent(told -> changes.put(BY_DHCP, "no"));
        }
        Updates.send(engine, tree, changes);
    }
}
