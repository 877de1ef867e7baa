package org.lensbridge.console.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.HostAdmin;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.LoginStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands about the conversations with hosts. Thread-safe. */
@GogoCommand(scope = "lb", function = "hosts")
@Component(service = HostCommands.class, immediate = true)
public final class HostCommands {
    private final HostAdmin hosts;

    @Activate
    public HostCommands(@Reference HostAdmin hosts) {
        this.hosts = hosts;
    }

    @Descriptor("lists the hosts that are talked to: connections, logins, and why nothing is sent")
    public String hosts(
            @Descriptor("what was counted as well")
                    @Parameter(
                            names = {"-c", "--counters"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean counters) {
        List<HostStatus> all = hosts.hosts();
        if (all.isEmpty()) {
            return "No host is talked to: no device is configured, or none of their drivers runs.";
        }
        Table table = new Table("HOST", "CIRCUIT", "CONNECTIONS", "STREAMS", "WAITING", "LOGINS", "DETAIL");
        for (HostStatus host : all) {
            table.row(
                    host.host(),
                    host.circuit(),
                    host.connections(),
                    host.streams(),
                    host.waiting(),
                    host.logins().stream().map(HostCommands::login).collect(Collectors.joining(", ")),
                    detail(host));
            if (counters) {
                table.row("", "", "", "", "", "", counted(host.counters()));
            }
        }
        return table.toString();
    }

    private static String login(LoginStatus login) {
        String user = login.user().isEmpty() ? "(none)" : login.user();
        String wait = login.remaining().map(left -> " for " + Text.span(left)).orElse("");
        return user + " " + login.state() + wait;
    }

    private static String detail(HostStatus host) {
        return host.reason()
                + host.opensIn()
                        .map(wait ->
                                (host.reason().isEmpty() ? "" : " ") + "Nothing is sent for " + Text.span(wait) + ".")
                        .orElse("");
    }

    private static String counted(Map<String, Long> counters) {
        return counters.entrySet().stream()
                .filter(counter -> counter.getValue() != 0)
                .map(counter -> counter.getKey() + " " + counter.getValue())
                .collect(Collectors.joining(", "));
    }
}
