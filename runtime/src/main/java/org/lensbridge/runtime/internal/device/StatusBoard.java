package org.lensbridge.runtime.internal.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.Description;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a device shows: its status, made of the supervisor's decisions and the lasting concerns. Confined to the device's mailbox. */
final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final ManagedDevice device;
    private final FleetContext fleet;
    private List<String> concerns = List.of();
    private String eventTrouble = "";

    StatusBoard(ManagedDevice device, FleetContext fleet) {
        this.device = device;
        this.fleet = fleet;
    }

    DeviceState state() {
        return device.status().state();
    }

    /** Shows a state that nothing will change by itself. */
    void show(DeviceState state, String detail) {
        show(state, detail, Optional.empty());
    }

    void show(DeviceState state, String detail, Optional<Instant> nextRetry) {
        DeviceStatus before = device.status();
        Instant since = before.state() == state ? before.since() : fleet.clock().instant();
        DeviceStatus status = new DeviceStatus(state, detail, since, nextRetry);
        if (status.equals(before)) {
            return;
        }
        if (before.state() != state) {
            log(state, detail);
        }
        device.change(facts -> facts.with(status));
    }

    private void log(DeviceState state, String detail) {
        if (state == DeviceState.ONLINE) {
            LOG.info(
                    "{}: ONLINE ({} {})",
                    device.id(),
                    device.info().vendor(),
                    device.info().model());
        } else if (state == DeviceState.CONNECTING || state == DeviceState.CLOSED || state == DeviceState.DISABLED) {
            LOG.info("{}: {} {}", device.id(), state, detail);
        } else if (state != DeviceState.DRIVER_MISSING || FrameworkPhase.isSettled()) {
            // While the framework starts or stops, drivers are missing for a moment: nobody needs to act on that.
            LOG.warn("{}: {} {}", device.id(), state, detail);
        }
    }

    /** A device that is known to be away stays OFFLINE while it is tried: nothing has changed yet. */
    void showConnecting(boolean knownToBeAway) {
        if (state() == DeviceState.OFFLINE && knownToBeAway) {
            show(DeviceState.OFFLINE, device.status().detail());
        } else {
            show(DeviceState.CONNECTING, "");
        }
    }

    /** It is connected. */
    void showConnected(Description description, OpenSession session) {
        String before = device.info().serial();
        String now = description.info().serial();
        if (!before.isEmpty() && !now.isEmpty() && !before.equals(now)) {
            LOG.warn("{}: another device answers now: serial number {} instead of {}.", device.id(), now, before);
        }
        DeviceConfiguration configuration = device.facts().configuration();
        List<String> found = new ArrayList<>(description.concerns());
        boolean insecure = configuration.trust() instanceof Trust.Insecure
                && configuration.settings().address().secure();
        if (insecure && found.stream().noneMatch(concern -> concern.contains("tls=insecure"))) {
            found.add("Its certificate is not verified (tls=insecure).");
        }
        concerns = List.copyOf(found);
        device.change(facts -> facts.with(description).with(Optional.of(session)));
        showHealth();
    }

    /** Events do not come, and why; empty when they come. Forgotten when the connection is lost. */
    void events(String trouble) {
        eventTrouble = trouble;
        if (state().usable()) {
            showHealth();
        }
    }

    private void showHealth() {
        List<String> all = new ArrayList<>(concerns);
        if (!eventTrouble.isEmpty()) {
            all.add(eventTrouble);
        }
        show(all.isEmpty() ? DeviceState.ONLINE : DeviceState.DEGRADED, String.join(" ", all));
    }

    /** The driver with this name is not there. */
    void showWithoutDriver(String name) {
        showWithoutDriver(name, fleet.drivers().isSwapping(name));
    }

    /** The driver with this name, or any where it is empty, is not there. */
    void showWithoutDriver(String name, boolean swapping) {
        if (swapping) {
            show(DeviceState.SWAPPING, "Its driver " + name + " is being replaced.");
        } else if (name.isEmpty()) {
            show(DeviceState.DRIVER_MISSING, "No driver is installed. Put one into the drivers folder.");
        } else {
            show(
                    DeviceState.DRIVER_MISSING,
                    "The driver " + name
                            + " is not installed. Put its bundle into the drivers folder, or its profile into etc/profiles.");
        }
    }

    /** Whether there is a driver to ask; shows it where there is none. */
    boolean driverIsHere() {
        String named = device.facts().configuration().settings().driver();
        String known = named.isEmpty() ? device.driver() : named;
        // Asked first: when a swap is over, its driver is registered.
        boolean swapping = fleet.drivers().isSwapping(known);
        boolean missing = named.isEmpty()
                ? fleet.drivers().all().isEmpty()
                : fleet.drivers().named(named).isEmpty();
        if (swapping || missing) {
            showWithoutDriver(known, swapping);
        }
        return !swapping && !missing;
    }

    /** No session can be used for now. */
    void forgetSession() {
        eventTrouble = "";
        device.change(facts -> facts.with(Optional.<OpenSession>empty()));
    }
}
