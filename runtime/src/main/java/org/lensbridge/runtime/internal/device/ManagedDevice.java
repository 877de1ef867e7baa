package org.lensbridge.runtime.internal.device;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;

/** A device as applications hold it: its facts, which only its supervisor changes, and its channels. Thread-safe. */
final class ManagedDevice implements Device {
    private record Waiter(Predicate<DeviceStatus> condition, CompletableFuture<DeviceStatus> result) {}

    private final DeviceId id;
    private final FleetContext fleet;
    private final Publication publication;
    private final DeviceLanes lanes;
    private final Supervisor supervisor;
    private final ConcurrentMap<Integer, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
    private Map<String, Object> shown = Map.of();
    private volatile Facts facts;

    ManagedDevice(DeviceConfiguration configuration, FleetContext fleet, Publication publication) {
        this.id = configuration.id();
        this.fleet = fleet;
        this.publication = publication;
        this.lanes = new DeviceLanes(fleet.pool());
        DeviceStatus initial =
                new DeviceStatus(DeviceState.CONNECTING, "", fleet.clock().instant(), Optional.empty());
        this.facts = Facts.unknown(configuration, initial);
        this.supervisor = new Supervisor(this, fleet, lanes);
    }

    Supervisor supervisor() {
        return supervisor;
    }

    FleetContext fleet() {
        return fleet;
    }

    DeviceLanes lanes() {
        return lanes;
    }

    Facts facts() {
        return facts;
    }

    /** Changes the facts and tells everybody who should know. Called in the device's mailbox only. */
    void change(UnaryOperator<Facts> step) {
        DeviceStatus before = facts.status();
        facts = step.apply(facts);
        DeviceStatus status = facts.status();
        if (status.state() == DeviceState.CLOSED) {
            publication.withdraw();
        } else {
            show(facts.serviceProperties());
        }
        if (status.state() != before.state() || !status.detail().equals(before.detail())) {
            fleet.intake().accept(id, stateReport(status));
        }
        waiters.forEach(waiter -> test(waiter, status));
    }

    private void show(Map<String, Object> properties) {
        boolean same = shown.keySet().equals(properties.keySet())
                && properties.entrySet().stream()
                        .allMatch(entry -> Arrays.deepEquals(
                                new Object[] {entry.getValue()}, new Object[] {shown.get(entry.getKey())}));
        if (!same) {
            shown = properties;
            publication.show(this, properties);
        }
    }

    private static EventReport stateReport(DeviceStatus status) {
        Value data = Value.of(Map.of("state", Value.of(status.state().name()), "detail", Value.of(status.detail())));
        return new EventReport(0, EventTypes.STATE, "", Phase.UPDATE, Optional.empty(), data, "");
    }

    private void test(Waiter waiter, DeviceStatus status) {
        Runnable outcome;
        try {
            if (waiter.condition().test(status)) {
                outcome = () -> waiter.result().complete(status);
            } else if (status.state() == DeviceState.CLOSED) {
                outcome = () -> waiter.result()
                        .completeExceptionally(new CameraException(Kind.GONE, "The device was removed.").on(id));
            } else {
                return;
            }
        } catch (RuntimeException e) {
            outcome = () -> waiter.result().completeExceptionally(e);
        }
        waiters.remove(waiter);
        // Dependent stages are foreign code: not in the mailbox.
        fleet.pool().execute(outcome);
    }

    @Override
    public CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition) {
        Waiter waiter = new Waiter(condition, new CompletableFuture<>());
        waiters.add(waiter);
        test(waiter, facts.status());
        return waiter.result().copy();
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceAddress address() {
        return facts.configuration().settings().address();
    }

    @Override
    public DeviceInfo info() {
        return facts.info();
    }

    @Override
    public String driver() {
        return facts.driver();
    }

    @Override
    public DeviceStatus status() {
        return facts.status();
    }

    @Override
    public Channel self() {
        return channelObject(0);
    }

    @Override
    public List<Channel> channels() {
        return facts.channelNumbers().stream()
                .map(number -> (Channel) channelObject(number))
                .toList();
    }

    private ManagedChannel channelObject(int number) {
        return channels.computeIfAbsent(number, n -> new ManagedChannel(this, n));
    }

    @Override
    public void reconnect() {
        supervisor.reconnect();
    }

    @Override
    public String toString() {
        return id + " at " + address() + ", " + status().state();
    }
}
