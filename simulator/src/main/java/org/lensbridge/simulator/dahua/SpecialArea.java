package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lensbridge.simulator.Surroundings;
import org.lensbridge.simulator.dahua.thermal.HeatScene;
import org.lensbridge.simulator.http.EventLoop;

/** What only some kinds of devices have, each kind its own part of chapters 7 to 12, and 14.1. Public methods are thread-safe. */
public final class SpecialArea implements Surroundings {
    private final EventLoop loop;
    private final int channels;
    private final List<Map<String, Cgi>> routes = new ArrayList<>();
    private final Optional<Analysis> analysis;
    private final Optional<ThermalUnit> thermal;
    private final Optional<DoorStation> station;

    SpecialArea(Site site) {
        CameraSettings settings = site.settings();
        loop = site.loop();
        channels = settings.channels();
        analysis = AnalyseTables.analyses(settings) ? Optional.of(new Analysis(site)) : Optional.empty();
        thermal = ThermalTables.measures(settings) ? Optional.of(new ThermalUnit(site)) : Optional.empty();
        station = DoorStation.isOne(settings) ? Optional.of(new DoorStation(site)) : Optional.empty();
        routes.add(new DiscoveryCgi(site).routes());
        if (ScreenTables.hasScreens(settings)) {
            routes.add(new SplitCgi(site).routes());
        }
        analysis.ifPresent(part -> routes.addAll(part.routes()));
        thermal.ifPresent(part -> routes.addAll(part.routes()));
        station.ifPresent(part -> routes.addAll(part.routes()));
    }

    /** What {@link Routes} are made of. */
    List<Map<String, Cgi>> routes() {
        return List.copyOf(routes);
    }

    /** After a reboot no search goes on and nobody talks. */
    void forget() {
        analysis.ifPresent(part -> part.searches().forget());
        thermal.ifPresent(part -> part.searches().forget());
        station.ifPresent(part -> part.talk().talk().forget());
    }

    /** Searches that were started and not yet stopped. */
    public int searches() {
        return analysis.map(part -> part.searches().open()).orElse(0)
                + thermal.map(part -> part.searches().open()).orElse(0);
    }

    /** Streams open now. */
    public int open() {
        return thermal.map(part -> part.streams().counts().open()).orElse(0)
                + station.map(part -> part.talk().counts().open()).orElse(0);
    }

    @Override
    public void people(int channel, int entered, int exited) {
        Analysis part = had(analysis, "counts no people");
        check(channel >= 1 && channel <= channels && entered >= 0 && exited >= 0, "no such channel or count");
        loop.executeAndWait(() -> part.people(channel - 1).pass(part.now(), entered, exited));
    }

    @Override
    public void park(int lane, boolean car) {
        Analysis part = had(analysis, "sees no parking spaces");
        check(lane >= 0 && lane < part.spaces().size(), "no such lane");
        loop.executeAndWait(() -> part.spaces().get(lane).park(car));
    }

    @Override
    public void warm(int x, int y, double degrees) {
        ThermalUnit part = had(thermal, "measures no temperatures");
        check(x >= 0 && x <= HeatScene.LARGEST_PLACE && y >= 0 && y <= HeatScene.LARGEST_PLACE, "no such place");
        loop.executeAndWait(() -> part.scene().put(x, y, degrees));
    }

    @Override
    public boolean shutterIsEnabled() {
        return had(thermal, "has no shutter").shutter().isEnabled();
    }

    @Override
    public int corrections() {
        return had(thermal, "has no shutter").shutter().corrections();
    }

    @Override
    public boolean doorIsOpen(int door) {
        return had(station, "has no door").isOpen(door);
    }

    @Override
    public void forceDoor(int door, boolean forced) {
        DoorStation part = had(station, "has no door");
        check(part.has(door), "no such door");
        loop.executeAndWait(() -> part.force(door, forced));
    }

    @Override
    public boolean swipe(int door, String cardNumber) {
        DoorStation part = had(station, "has no door");
        check(part.has(door), "no such door");
        return done(() -> part.swipe(door, cardNumber));
    }

    @Override
    public boolean ring() {
        return done(had(station, "has no button")::ring);
    }

    @Override
    public boolean pickUp() {
        return done(had(station, "has no telephone").talk().talk()::pickUp);
    }

    @Override
    public boolean giveUp() {
        return done(had(station, "has no telephone").talk().talk()::giveUp);
    }

    private boolean done(BooleanSupplier action) {
        boolean[] result = new boolean[1];
        loop.executeAndWait(() -> result[0] = action.getAsBoolean());
        return result[0];
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static <T> T had(Optional<T> part, String otherwise) {
        return part.orElseThrow(() -> new IllegalStateException("a device of this kind " + otherwise));
    }
}
