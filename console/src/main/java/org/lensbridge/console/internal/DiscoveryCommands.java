package org.lensbridge.console.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds devices. Thread-safe. */
@GogoCommand(scope = "lb", function = "discover")
@Component(service = DiscoveryCommands.class, immediate = true)
public final class DiscoveryCommands {
    private final DiscoveryAdmin discovery;

    @Activate
    public DiscoveryCommands(@Reference DiscoveryAdmin discovery) {
        this.discovery = discovery;
    }

    @Descriptor("looks for cameras: lb:discover 192.168.1.0/24, or lb:discover -a for those that announce themselves;"
            + " without either it shows what was found before")
    public String discover(
            @Descriptor("seconds to look")
                    @Parameter(
                            names = {"-t", "--time"},
                            absentValue = "30")
                    int seconds,
            @Descriptor("listen for cameras that announce themselves on this network")
                    @Parameter(
                            names = {"-a", "--announced"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean announced,
            @Descriptor("address ranges: 192.168.1.0/24, 192.168.1.10-60, host, each with :port or :first-last")
                    String... ranges)
            throws InterruptedException {
        if (ranges.length == 0 && !announced) {
            List<DiscoveredDevice> inbox = discovery.inbox();
            return inbox.isEmpty()
                    ? "Nothing was found yet. Look with lb:discover RANGE, such as 192.168.1.0/24,"
                            + " or listen with lb:discover -a."
                    : list(inbox);
        }
        DiscoveryRequest request = new DiscoveryRequest(List.of(ranges), Duration.ofSeconds(seconds));
        try {
            List<DiscoveredDevice> found =
                    discovery.search(request).toCompletableFuture().get(seconds + 30L, TimeUnit.SECONDS);
            if (!found.isEmpty()) {
                return list(found);
            }
            return ranges.length == 0
                    ? "No camera announced itself. Look with lb:discover RANGE, such as 192.168.1.0/24."
                    : "Nothing that speaks HTTP answered there.";
        } catch (ExecutionException e) {
            throw new IllegalStateException("The search failed: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Another search is still running; lb:discover shows what it has found.", e);
        }
    }

    private static String list(List<DiscoveredDevice> found) {
        Table table = new Table("ADDRESS", "DRIVER", "BID", "CONFIGURED AS", "WHAT ANSWERED", "TO ADD IT");
        for (DiscoveredDevice device : found) {
            Evidence evidence = device.evidence();
            String what = evidence.fact(Evidence.HTTP_REALM)
                    .or(() -> evidence.fact(Evidence.HTTP_SERVER))
                    .or(() -> evidence.fact(Evidence.HTTP_TITLE))
                    .or(() -> evidence.fact(Evidence.MDNS_NAME))
                    .orElse("");
            String add = device.configuredAs().isPresent() || device.driver().isEmpty()
                    ? ""
                    : "lb:add -u USER -p PASSWORD " + device.suggestedName() + " " + evidence.address();
            table.row(
                    evidence.address(),
                    device.driver().isEmpty() ? "none" : device.driver(),
                    device.bid(),
                    device.configuredAs().map(Object::toString).orElse(""),
                    what,
                    add);
        }
        return table.toString();
    }
}
