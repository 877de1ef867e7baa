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

    @Descriptor("looks for cameras: lb:discover 192.168.1.0/24; without a range it shows what was found before")
    public String discover(
            @Descriptor("seconds to look")
                    @Parameter(
                            names = {"-t", "--time"},
                            absentValue = "30")
                    int seconds,
            @Descriptor("address ranges: 192.168.1.0/24, 192.168.1.10-60, host, each with :port or :first-last")
                    String... ranges)
            throws InterruptedException {
        if (ranges.length == 0) {
            List<DiscoveredDevice> inbox = discovery.inbox();
            return inbox.isEmpty()
                    ? "Nothing was found yet. Look with lb:discover RANGE, such as 192.168.1.0/24."
                    : list(inbox);
        }
        DiscoveryRequest request = new DiscoveryRequest(List.of(ranges), Duration.ofSeconds(seconds));
        try {
            List<DiscoveredDevice> found =
                    discovery.search(request).toCompletableFuture().get(seconds + 30L, TimeUnit.SECONDS);
            return found.isEmpty() ? "Nothing that speaks HTTP answered there." : list(found);
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
