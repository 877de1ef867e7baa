package org.lensbridge.driver.excelsense.codec;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What texts over the picture may say (section "OSD Canvas", {@code info}). Stateless. */
public final class OverlayText {
    /** How a device writes its time. */
    public static final List<String> CLOCKS = List.of(
            "YYYY-MM-DD hh:mm:ss ww", "hh:mm:ss YYYY-MM-DD ww", "MM/DD/YYYY hh:mm:ss ww", "hh:mm:ss MM/DD/YYYY ww");

    private static final String FORBIDDEN = "<>%&\\\"/,';=";

    private OverlayText() {}

    /** One of {@link #CLOCKS}, in whose place devices answer it without blanks, too; empty for another text. */
    public static Optional<String> clock(String text) {
        String bare = bare(text);
        return CLOCKS.stream().filter(clock -> bare(clock).equals(bare)).findFirst();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /**
     * A text that the device takes.
     *
     * @throws CameraException INVALID_ARGUMENT for one that it does not
     */
    public static String checked(String text) {
        if (text.isBlank()) {
            throw failure("A text over the picture has one character at least; to take it away, remove it.");
        }
        text.chars()
                .filter(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c))
                .findFirst()
                .ifPresent(c -> {
                    throw failure("A text over the picture cannot have "
                            + (Character.isISOControl(c) ? "control characters" : "'" + (char) c + "'")
                            + ". The camera takes none of < > % & \\ \" / , ' ; =");
                });
        return text;
    }

    /**
     * How a clock is written.
     *
     * @throws CameraException INVALID_ARGUMENT for a form that the device does not have
     */
    public static String checkedClock(String text) {
        return clock(text)
                .orElseThrow(() -> failure(
                        "The camera writes its time in one of these forms: " + String.join("; ", CLOCKS) + "."));
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
