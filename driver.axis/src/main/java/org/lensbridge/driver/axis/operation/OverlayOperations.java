package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.math.BigDecimal;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Texts and pictures over the video: {@code dynamicoverlay/dynamicoverlay.cgi}, of firmware since 7.10. */
public final class OverlayOperations {
    static final String SECTION = "network-video/overlay-api";

    /** In characters, where the device does not tell. */
    public static final int LONGEST_TEXT = 512;

    private static final JsonRows OVERLAY = new JsonRows(SECTION, "dynamicoverlay/dynamicoverlay.cgi", "1.0");

    private static final ValueType CAMERA = ValueType.integer(1, 4096);
    private static final ValueType IDENTITY = ValueType.integer(0, 65_535);
    private static final ValueType TEXT = new ValueType.TextType(4096);
    private static final ValueType PATH = new ValueType.TextType(512);
    private static final ValueType COLOR = ValueType.choice("black", "white", "red", "transparent", "semiTransparent");
    private static final ValueType ANGLE = ValueType.integer(-180, 180);

    private static final ValueType POSITION =
            new ValueType.ListType(new ValueType.DecimalType(BigDecimal.ONE.negate(), BigDecimal.ONE), 2);
    private static final ValueType PLACE =
            ValueType.choice("topLeft", "top", "topRight", "bottomLeft", "bottom", "bottomRight");

    private static final String LOOK =
            ",\"position\":{position},\"position\":{place},\"fontSize\":{fontSize},\"rotation\":{rotation},"
                    + "\"scrollSpeed\":{scrollSpeed},\"textColor\":{textColor},\"textBGColor\":{backgroundColor},"
                    + "\"textOLColor\":{outlineColor},\"visible\":{visible},\"reference\":{reference},"
                    + "\"ptPosition\":{panTilt},\"zoomInterval\":{zoomInterval},\"indicator\":{indicator},"
                    + "\"indicatorSize\":{indicatorSize},\"indicatorColor\":{indicatorColor},"
                    + "\"indicatorBG\":{indicatorBackgroundColor},\"indicatorOL\":{indicatorOutlineColor}";

    /** Adds a text. */
    public static final Operation ADD_TEXT = look(
            OVERLAY.write("overlay.addText", "addText", "\"camera\":{camera},\"text\":{text}" + LOOK, "Adds a text.")
                    .needs("camera", CAMERA, "the channel")
                    .needs("text", TEXT, "with the modifiers that overlay.modifiers lists"));

    /** Changes a text; what is left out stays. */
    public static final Operation SET_TEXT = look(OVERLAY.write(
                    "overlay.setText",
                    "setText",
                    "\"identity\":{identity},\"text\":{text}" + LOOK,
                    "Changes a text; what is left out stays.")
            .needs("identity", IDENTITY, "what the device calls it")
            .takes("text", TEXT, "with the modifiers that overlay.modifiers lists"));

    /** What is over the video. */
    public static final Operation LIST = OVERLAY.read(
                    "overlay.list",
                    "list",
                    "\"camera\":{camera},\"identity\":{identity}",
                    "Lists the texts and pictures over the video.")
            .takes("camera", CAMERA, "the channel; all when left out")
            .takes("identity", IDENTITY, "one of them; all when left out");

    /** Removes one. */
    public static final Operation REMOVE = OVERLAY.write(
                    "overlay.remove", "remove", "\"identity\":{identity}", "Removes a text or picture over the video.")
            .needs("identity", IDENTITY, "what the device calls it");

    /** How many there can be. */
    public static final Operation CAPABILITIES =
            OVERLAY.read("overlay.capabilities", "getOverlayCapabilities", "", "Tells how many there can be.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            ADD_TEXT,
            OVERLAY.write(
                            "overlay.addImage",
                            "addImage",
                            "\"camera\":{camera},\"overlayPath\":{path},\"position\":{position},\"position\":{place}",
                            "Adds a picture.")
                    .needs("camera", CAMERA, "the channel")
                    .needs("path", PATH, "a file that overlay.list lists")
                    .takes("position", POSITION, "x and y, -1 to 1 from the upper left")
                    .takes("place", PLACE, "instead of a position"),
            SET_TEXT,
            OVERLAY.write(
                            "overlay.setImage",
                            "setImage",
                            "\"identity\":{identity},\"overlayPath\":{path},\"position\":{position},\"position\":{place}",
                            "Changes a picture; what is left out stays.")
                    .needs("identity", IDENTITY, "what the device calls it")
                    .takes("path", PATH, "a file that overlay.list lists")
                    .takes("position", POSITION, "x and y, -1 to 1 from the upper left")
                    .takes("place", PLACE, "instead of a position"),
            LIST,
            REMOVE,
            OVERLAY.versions("overlay.versions"),
            CAPABILITIES,
            read(
                    "overlay.modifiers",
                    SECTION,
                    "/axis-cgi/overlaymodifiers.cgi",
                    Decoding.JSON,
                    "Lists what in a text stands for something else, such as the time."));

    private OverlayOperations() {}

    private static Operation look(Operation row) {
        return row.takes("position", POSITION, "x and y, -1 to 1 from the upper left")
                .takes("place", PLACE, "instead of a position")
                .takes("fontSize", ValueType.integer(0, 200), "in pixels")
                .takes("rotation", ANGLE, "in degrees")
                .takes("scrollSpeed", ValueType.integer(-20, 20), "how fast the text slides")
                .takes("textColor", COLOR, "of the text")
                .takes("backgroundColor", COLOR, "behind the text")
                .takes("outlineColor", COLOR, "around the text")
                .takes("visible", ValueType.FLAG, "whether it is shown")
                .takes(
                        "reference",
                        ValueType.choice("channel", "scene"),
                        "what it moves with, the picture or the scene")
                .takes("panTilt", new ValueType.ListType(ANGLE, 2), "where a camera that turns must look to show it")
                .takes("zoomInterval", new ValueType.ListType(ValueType.integer(1, 19_999), 2), "where it is shown")
                .takes("indicator", TEXT, "a sign for its place in the scene")
                .takes("indicatorSize", ValueType.integer(0, 200), "in pixels")
                .takes("indicatorColor", COLOR, "of the sign")
                .takes("indicatorBackgroundColor", COLOR, "behind the sign")
                .takes("indicatorOutlineColor", COLOR, "around the sign");
    }
}
