package org.lensbridge.console.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.EventBus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows events. Thread-safe. */
@GogoCommand(scope = "lb", function = "events")
@Component(service = EventCommands.class, immediate = true)
public final class EventCommands {
    private static final String[] HEAD = {"TIME", "DEVICE", "CH", "TYPE", "PHASE", "CODE", "DATA"};

    private final EventBus bus;
    private final DeviceRegistry registry;

    @Activate
    public EventCommands(@Reference EventBus bus, @Reference DeviceRegistry registry) {
        this.bus = bus;
        this.registry = registry;
    }

    @Descriptor("shows the latest events; with -f goes on until Ctrl-C or the time given")
    public String events(
            CommandSession session,
            @Descriptor("go on as events arrive")
                    @Parameter(
                            names = {"-f", "--follow"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean follow,
            @Descriptor("how many of the latest to show")
                    @Parameter(
                            names = {"-n", "--count"},
                            absentValue = "20")
                    int count,
            @Descriptor("seconds to follow; 0 goes on for ever")
                    @Parameter(
                            names = {"-t", "--time"},
                            absentValue = "0")
                    int seconds,
            @Descriptor("names of devices; none for all") String... names)
            throws InterruptedException {
        EventFilter filter = filter(names);
        Table table = new Table(HEAD);
        bus.recent(filter, Math.max(0, Math.min(count, 1000))).forEach(e -> table.row(Text.event(e)));
        if (!follow) {
            return table.isEmpty() ? "No events yet; lb:events -f waits for them." : table.toString();
        }
        PrintStream out = session.getConsole();
        out.println(table);
        follow(filter, seconds, out);
        return "";
    }

    private EventFilter filter(String... names) {
        List<DeviceId> devices = List.of(names).stream()
                .map(name -> Lookup.device(registry, name).id())
                .toList();
        return new EventFilter(Set.copyOf(devices), Set.of());
    }

    private void follow(EventFilter filter, int seconds, PrintStream out) throws InterruptedException {
        BlockingQueue<CameraEvent> arrived = new LinkedBlockingQueue<>(1000);
        Follower follower = new Follower(arrived);
        bus.events("console", filter, 1000).subscribe(follower);
        long end = seconds <= 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (System.nanoTime() < end
                    && !out.checkError()
                    && !Thread.currentThread().isInterrupted()) {
                CameraEvent event =
                        arrived.poll(Math.min(1_000_000_000L, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (event != null) {
                    Object[] cells = Text.event(event);
                    out.printf("%-12s  %s  %s  %s %s  %s  %s%n", cells);
                    follower.next();
                }
            }
        } finally {
            follower.cancel();
        }
    }

    /** Puts events into a queue, asking for as many as it has room for. */
    private static final class Follower implements Flow.Subscriber<CameraEvent> {
        private final BlockingQueue<CameraEvent> arrived;
        private volatile Flow.Subscription subscription;

        Follower(BlockingQueue<CameraEvent> arrived) {
            this.arrived = arrived;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1000);
        }

        @Override
        public void onNext(CameraEvent event) {
            arrived.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            cancel();
        }

        @Override
        public void onComplete() {
            cancel();
        }

        void next() {
            Flow.Subscription given = subscription;
            if (given != null) {
                given.request(1);
            }
        }

        void cancel() {
            Flow.Subscription given = subscription;
            if (given != null) {
                given.cancel();
            }
        }
    }
}
