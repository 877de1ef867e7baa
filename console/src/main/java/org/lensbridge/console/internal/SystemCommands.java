package org.lensbridge.console.internal;

import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.admin.DriverStatus;
import org.lensbridge.api.admin.Metrics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands about the runtime itself. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"drivers", "metrics"})
@Component(service = SystemCommands.class, immediate = true)
public final class SystemCommands {
    private final DriverAdmin drivers;
    private final Metrics metrics;

    @Activate
    public SystemCommands(@Reference DriverAdmin drivers, @Reference Metrics metrics) {
        this.drivers = drivers;
        this.metrics = metrics;
    }

    @Descriptor("lists the drivers, and files in the drivers folder that are none")
    public String drivers() {
        Table table = new Table("DRIVER", "VERSION", "DEVICES", "FILE", "CAPABILITIES OR PROBLEM");
        for (DriverStatus driver : drivers.drivers()) {
            String capabilities = driver.info()
                    .map(i -> i.capabilities().stream().sorted().collect(Collectors.joining(", ")))
                    .orElse("");
            table.row(
                    driver.name(),
                    driver.version(),
                    driver.devices(),
                    driver.file(),
                    driver.problem().isEmpty() ? capabilities : driver.problem());
        }
        return table.isEmpty()
                ? "No driver is installed: put a driver's jar into the drivers folder."
                : table.toString();
    }

    @Descriptor("lists all counters and gauges")
    public String metrics() {
        Table table = new Table("FIGURE", "VALUE");
        metrics.snapshot()
                .forEach((name, value) -> table.row(
                        name, value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value)));
        return table.toString();
    }
}
