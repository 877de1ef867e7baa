package org.lensbridge.driver.arecont.capability.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.driver.support.session.Connection;

/**
 * How a user wants pictures to be asked for. Immutable.
 *
 * @param windows what happens to windows that the camera does not take
 * @param semicolons whether requests of this driver's own pictures and streams part their arguments by semicolons, as some clients do, rather than
 *     by ampersands, as the document does
 * @param singly whether streams of H.264 are pulled picture by picture, also where the camera sends them in one answer
 */
public record MediaOptions(Window.Policy windows, boolean semicolons, boolean singly) {
    private static final String WINDOWS = "windows";
    private static final String SEPARATOR = "separator";
    private static final String H264 = "h264";

    private static final String SEMICOLON = "semicolon";
    private static final String FRAMES = "frames";

    /** The driver's options for pictures and streams. */
    public static final List<DriverOption> ALL = List.of(
            new DriverOption(
                    WINDOWS,
                    ValueType.choice("round", "enforce"),
                    Optional.of(Value.of("round")),
                    "What happens to windows of the sensor that the camera does not take: round moves their edges, enforce refuses"
                            + " them."),
            new DriverOption(
                    SEPARATOR,
                    ValueType.choice("ampersand", SEMICOLON),
                    Optional.of(Value.of("ampersand")),
                    "What parts the arguments of requests for pictures; semicolon for cameras that do not take ampersands."),
            new DriverOption(
                    H264,
                    ValueType.choice("auto", FRAMES),
                    Optional.of(Value.of("auto")),
                    "How streams of H.264 are read: auto as one answer where the camera knows that request, frames always"
                            + " picture by picture."));

    /** As set for a device. */
    public static MediaOptions of(Connection connection) {
        return new MediaOptions(
                Window.Policy.valueOf(connection.option(WINDOWS).toUpperCase(Locale.ROOT)),
                connection.option(SEPARATOR).equalsIgnoreCase(SEMICOLON),
                connection.option(H264).equalsIgnoreCase(FRAMES));
    }
}
