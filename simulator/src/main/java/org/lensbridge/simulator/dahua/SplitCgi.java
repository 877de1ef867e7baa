package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code split.cgi}: 7.2.1 and 7.3.2. Screens count from 1. Confined to the event loop. */
final class SplitCgi {
    private final Site site;
    private final List<Screen> screens;

    /** What one screen shows; its tour goes on from the group that somebody chose last. */
    private static final class Screen {
        private SplitMode mode = SplitMode.of("split4").orElseThrow();
        private int group;
        private long tourBegan = System.nanoTime();
    }

    SplitCgi(Site site) {
        this.site = site;
        int count = PictureTables.outputs(site.settings());
        this.screens = Stream.generate(Screen::new).limit(count).toList();
        site.tables().whenWritten(names -> {
            if (names.stream().anyMatch(name -> name.startsWith("MonitorTour"))) {
                screens.forEach(screen -> screen.tourBegan = System.nanoTime());
            }
        });
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "split.cgi?getMode", this::mode,
                "split.cgi?setMode", this::setMode,
                "split.cgi?enableTour", this::enableTour);
    }

    private void mode(Call call) throws Refusal {
        int number = number(call);
        Screen screen = screens.get(number);
        call.lines(new Lines()
                .add("mode", screen.mode.name())
                .add("group", group(number, screen))
                .all());
    }

    private void setMode(Call call) throws Refusal {
        Screen screen = screens.get(number(call));
        SplitMode mode = SplitMode.of(call.required("mode")).orElseThrow(Refusal::invalidParam);
        call.required("group");
        // Whether the first group is 0 or 1 is said nowhere.
        screen.group =
                call.number("group", 0, 0, SplitMode.groups(site.settings().channels(), mode.windows()));
        screen.mode = mode;
        screen.tourBegan = System.nanoTime();
        call.ok();
    }

    /** The same switch as the one in the table of tours. */
    private void enableTour(Call call) throws Refusal {
        int number = number(call);
        String flag = call.required("enable");
        if (!ValueRule.FLAG.test(flag)) {
            throw Refusal.invalidParam();
        }
        site.tables().set("MonitorTour[" + number + "].Enable", flag);
        Screen screen = screens.get(number);
        screen.tourBegan = System.nanoTime();
        call.ok();
    }

    private int group(int number, Screen screen) {
        String head = "MonitorTour[" + number + "].";
        boolean tours =
                site.tables().value(head + "Enable").filter("true"::equals).isPresent();
        int[] groups = groups(head, screen.mode);
        if (!tours || groups.length == 0) {
            return screen.group;
        }
        int first = IntStream.range(0, groups.length)
                .filter(at -> groups[at] == screen.group)
                .findFirst()
                .orElse(0);
        long interval =
                Duration.ofSeconds(site.tables().number(head + "Interval", 5)).toNanos();
        long steps = (System.nanoTime() - screen.tourBegan) / interval;
        return groups[(int) ((first + steps) % groups.length)];
    }

    /** A mask chooses the groups of {@code split1} and {@code split8}; the other modes show all. */
    private int[] groups(String head, SplitMode mode) {
        int all = SplitMode.groups(site.settings().channels(), mode.windows());
        return site.tables()
                .value(head + "Mask." + mode.name().replaceFirst("^s", "S"))
                .map(mask -> Stream.of(mask.split(","))
                        .filter(part -> !part.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .filter(group -> group < all)
                        .toArray())
                .orElseGet(() -> IntStream.range(0, all).toArray());
    }

    private int number(Call call) throws Refusal {
        call.required("channel");
        return call.number("channel", 1, 1, screens.size()) - 1;
    }
}
