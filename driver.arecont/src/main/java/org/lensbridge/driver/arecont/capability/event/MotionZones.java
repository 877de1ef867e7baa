package org.lensbridge.driver.arecont.capability.event;

import java.util.List;
import java.util.Optional;
import org.lensbridge.driver.arecont.codec.ZoneGrid;
import org.lensbridge.driver.arecont.codec.ZoneMap;
import org.lensbridge.driver.arecont.configuration.Configuration;

/** What a sensor says of its zones of motion. Thread-safe. */
final class MotionZones {
    /** As the document spells it, and as older cameras do (their user manuals). */
    private static final List<String> MAPS = List.of("mdprivacymask", "mdprivasymask");

    private final Configuration configuration;
    private final int channel;
    /** The spelling that the camera has answered to. */
    private volatile Optional<String> spelling = Optional.empty();

    MotionZones(Configuration configuration, int channel) {
        this.configuration = configuration;
        this.channel = channel;
    }

    /**
     * Which zones are watched, and by which name.
     *
     * @param zones empty for a value that is no map of zones
     */
    record Watched(String name, String value, Optional<ZoneMap> zones) {}

    /** Empty when the camera has no such map. */
    Optional<Watched> watched() {
        for (String name : spelling.map(List::of).orElse(MAPS)) {
            Optional<String> value = configuration.ask(name, channel).value();
            if (value.isPresent()) {
                spelling = Optional.of(name);
                return Optional.of(new Watched(name, value.get(), ZoneMap.parse(value.get())));
            }
        }
        return Optional.empty();
    }

    /** The zones in a row by {@code mdtotalzones}; empty when the camera does not tell, or another number than 64 and 1024. */
    Optional<Integer> side() {
        return number("mdtotalzones").flatMap(zones -> switch (zones) {
            case ZoneGrid.REGULAR * ZoneGrid.REGULAR -> Optional.of(ZoneGrid.REGULAR);
            case ZoneGrid.EXTENDED * ZoneGrid.EXTENDED -> Optional.of(ZoneGrid.EXTENDED);
            default -> Optional.empty();
        });
    }

    /** How many blocks a zone's side has; empty when the camera does not tell. */
    Optional<Integer> zoneSize() {
        return number("mdzonesize");
    }

    /** Where so many zones in a row are in the picture. */
    ZoneGrid grid(int side, Optional<Integer> zoneSize) {
        return ZoneGrid.of(
                side, zoneSize, configuration.number("maxsensorwidth"), configuration.number("maxsensorheight"));
    }

    /** A whole number from 0. */
    Optional<Integer> number(String name) {
        return configuration
                .ask(name, channel)
                .value()
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
