package org.lensbridge.driver.axis.capability.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.NtpOperations;
import org.lensbridge.driver.support.operation.OperationEngine;

/** The time server by {@code ntp.cgi}. A server that is written goes before those that DHCP tells. */
final class NtpService implements TimeServers {
    private final OperationEngine engine;

    NtpService(OperationEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<TimeServer> server() {
        Value client = engine.call(NtpOperations.INFO).document().at("data", "client");
        return client instanceof Value.Fields
                ? Optional.of(TimeServers.of(Members.says(client, "enabled"), host(client)))
                : Optional.empty();
    }

    private static String host(Value client) {
        boolean own = Members.text(client, "serversSource").equalsIgnoreCase(NtpOperations.STATIC);
        String advertised = own ? "" : first(client, "advertisedServers");
        return advertised.isEmpty() ? first(client, "staticServers") : advertised;
    }

    private static String first(Value client, String list) {
        return Members.items(client, list).stream()
                .map(each -> each.asText().orElse("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public void write(TimeServer wanted, TimeServer present) {
        Map<String, Value> changes = new LinkedHashMap<>();
        if (wanted.on() != present.on()) {
            changes.put(NtpOperations.ON, Value.of(wanted.on()));
        }
        if (!wanted.host().equals(present.host())) {
            changes.put(NtpOperations.SOURCE, Value.of(NtpOperations.STATIC));
            changes.put(
                    NtpOperations.SERVERS,
                    Value.of(wanted.host().isEmpty() ? List.of() : List.of(Value.of(wanted.host()))));
        }
        engine.call(NtpOperations.SET_CLIENT, changes);
    }
}
