package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Local screens: chapter 7. What these requests call a channel is a screen, counted from 1; the argument is therefore
 * {@code screen}. The document ends at the second screen, where decoders have more.
 */
public final class DisplayOperations {
    private static final ValueType SCREEN = ValueType.integer(1, 64);

    /**
     * How a screen is divided: section 7.2.1. The document names {@code CompositeSplit1} twice, the second time beside
     * {@code FitDisplayUnit4}, where {@code CompositeSplit4} must be meant; both are allowed.
     */
    public static final ValueType SPLIT = ValueType.choice(
            "split1",
            "split2",
            "split4",
            "split6",
            "split8",
            "split9",
            "split12",
            "split16",
            "split20",
            "split25",
            "split36",
            "split64",
            "split144",
            "pip1",
            "pip3",
            "Free",
            "CompositeSplit1",
            "CompositeSplit4",
            "FitDisplayUnit1",
            "FitDisplayUnit4");

    static final List<Operation> ALL = Stream.of(
                    Tables.table("config.gui", "7.1.1", "GUISet", "How menus and titles look on each screen."),
                    List.of(
                            onScreen(read(
                                            "screen.split",
                                            "7.2.1",
                                            split("getMode"),
                                            Decoding.KEYS,
                                            "How a screen is divided."))
                                    .reused(Reuse.STATE),
                            onScreen(write(
                                            "screen.split.set",
                                            "7.2.1",
                                            split("setMode&mode={mode}&group={group}"),
                                            Confirmation.OK,
                                            "Divides a screen."))
                                    .needs("mode", SPLIT, "how the screen is divided")
                                    .needs(
                                            "group",
                                            ValueType.integer(0, 1023),
                                            "which channels: 4 groups of 4 are the 16 channels of split4")),
                    Tables.table("config.monitorTour", "7.3.1", "MonitorTour", "What the screens show in turn."),
                    List.of(onScreen(write(
                                    "screen.tour",
                                    "7.3.2",
                                    split("enableTour&enable={enable}"),
                                    Confirmation.OK,
                                    "Lets a screen show its channels in turn, or no longer."))
                            .needs("enable", ValueType.FLAG, "whether they are shown in turn")),
                    Tables.table(
                            "config.monitorCollection",
                            "7.3.3",
                            "MonitorCollection",
                            "Named arrangements of windows on a screen."))
            .flatMap(List::stream)
            .toList();

    private DisplayOperations() {}

    /** The channel comes after the action in every request of this kind. */
    private static String split(String actionAndMore) {
        String action = actionAndMore.split("&", 2)[0];
        return "/cgi-bin/split.cgi?action=" + action + "&channel={screen}" + actionAndMore.substring(action.length());
    }

    private static Operation onScreen(Operation row) {
        return row.takes("screen", SCREEN, Value.of(1), "the screen, from 1");
    }
}
