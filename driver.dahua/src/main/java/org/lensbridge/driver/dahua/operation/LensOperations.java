package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** Focus, zoom, sharpness and wiper of the lens: chapter 5. */
public final class LensOperations {
    private static final String WIPER = "/cgi-bin/rainBrush.cgi?action=";
    private static final int DAY = 86_400;

    /** Section 5.1.3. */
    public static final Operation SHARPNESS =
            Tables.get("config.videoInSharpness", "5.1.3", "VideoInSharpness", "How sharp edges are made.");
    /** Section 5.1.4. */
    public static final Operation INPUT_MODE = Tables.get(
            "config.videoInMode", "5.1.4", "VideoInMode", "Which settings of the picture are in force, and when.");

    /** Section 5.2.1. */
    public static final Operation WIPE_ON = wiper(
                    "wiper.start",
                    "5.2.1",
                    "moveContinuously&interval={interval}",
                    "Lets the wiper move again and again.")
            .needs("interval", ValueType.integer(1, DAY), "seconds from one time to the next")
            .channelFrom(1);
    /** Section 5.2.2. */
    public static final Operation WIPE_OFF = wiper("wiper.stop", "5.2.2", "stopMove", "Ends the wiper's movement.")
            .channelFrom(1);
    /** Section 5.2.3. */
    public static final Operation WIPE_ONCE = wiper("wiper.once", "5.2.3", "moveOnce", "Lets the wiper move once.")
            .channelFrom(1);

    static final List<Operation> ALL = Stream.of(
                    Tables.table("config.videoInFocus", "5.1.1", "VideoInFocus", "How the lens focuses."),
                    Tables.table("config.videoInZoom", "5.1.2", "VideoInZoom", "How the lens zooms."),
                    List.of(SHARPNESS, Tables.set(SHARPNESS, "VideoInSharpness")),
                    List.of(INPUT_MODE, Tables.set(INPUT_MODE, "VideoInMode")),
                    List.of(WIPE_ON, WIPE_OFF, WIPE_ONCE))
            .flatMap(List::stream)
            .toList();

    private LensOperations() {}

    private static Operation wiper(String name, String section, String action, String text) {
        return write(name, section, WIPER + action + "&channel={channel}", Confirmation.OK, text);
    }
}
