package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lensbridge.simulator.dahua.analytics.ParkingSpace;
import org.lensbridge.simulator.dahua.analytics.PeopleCount;

/** What a camera knows about people and cars: chapters 8 and 9. Confined to the event loop. */
final class Analysis {
    private static final int SPACES = 4;

    private final Site site;
    private final LocalDateTime began;
    private final Map<Integer, PeopleCount> people = new HashMap<>();
    private final List<ParkingSpace> spaces;
    private final VideoStatCgi counts;

    Analysis(Site site) {
        this.site = site;
        began = now();
        spaces = IntStream.range(0, SPACES)
                .mapToObj(lane -> new ParkingSpace(lane, lane % 2 == 0))
                .toList();
        counts = new VideoStatCgi(site, this::people);
    }

    List<Map<String, Cgi>> routes() {
        return List.of(
                counts.routes(), new AnalyseCgi(site, this::people).routes(), new ParkingCgi(site, spaces).routes());
    }

    LocalDateTime now() {
        return site.clock().now();
    }

    /** Of a channel, counted from 0; made when somebody asks for it first. */
    PeopleCount people(int channel) {
        return people.computeIfAbsent(
                channel, any -> new PeopleCount(began, site.settings().name() + any));
    }

    List<ParkingSpace> spaces() {
        return spaces;
    }

    Searches<?> searches() {
        return counts.searches();
    }
}
