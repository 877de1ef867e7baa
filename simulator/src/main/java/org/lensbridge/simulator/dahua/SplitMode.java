package org.lensbridge.simulator.dahua;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A way to divide a screen (7.2.1). Immutable.
 *
 * @param name as on the wire
 * @param windows how many channels it shows at a time
 */
record SplitMode(String name, int windows) {
    /** Those whose name does not tell how many windows they have. */
    private static final Map<String, SplitMode> SPECIAL = Map.of(
            "pip1", new SplitMode("pip1", 2),
            "pip3", new SplitMode("pip3", 4),
            "free", new SplitMode("Free", 64),
            "compositesplit1", new SplitMode("CompositeSplit1", 1),
            "fitdisplayunit1", new SplitMode("FitDisplayUnit1", 1),
            "fitdisplayunit4", new SplitMode("FitDisplayUnit4", 4));

    /** The document writes {@code split1} in 7.2.1 and {@code Split1} in 7.3.3: the case does not matter. */
    static Optional<SplitMode> of(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.matches("split(1|2|4|6|8|9|12|16|20|25|36|64|144)")) {
            return Optional.of(new SplitMode(name, Integer.parseInt(name.substring("split".length()))));
        }
        return Optional.ofNullable(SPECIAL.get(name));
    }

    /** How many groups of channels there are to show. */
    static int groups(int channels, int windows) {
        return (channels + windows - 1) / windows;
    }
}
