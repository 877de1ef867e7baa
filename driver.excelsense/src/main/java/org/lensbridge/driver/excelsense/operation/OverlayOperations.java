package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Device Settings", sections "OSD Global" and "OSD Canvas": text over the picture. */
public final class OverlayOperations {
    /** The argument with the list of canvases to set. */
    public static final String CANVASES = "canvases";

    /** The field of a canvas with its texts: a list with one record, whose arrowID is 0. */
    public static final String INFO = "OSDInfo";

    /** The field of a canvas that says what becomes of the texts that it has: cover replaces them, add is what the device does when left out. */
    public static final String INFO_ACTION = "OSDInfoAction";

    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";
    private static final String SET = "/cgi-bin/param.cgi?action=set&type=";
    private static final String OSD_GLOBAL = "OSD Global";
    private static final String OSD_CANVAS = "OSD Canvas";

    private static final ValueType FLAG = ValueType.integer(0, 1);
    private static final ValueType PERCENT = ValueType.integer(0, 100);
    /** More than any device has. */
    private static final int MOST_CANVASES = 8;

    private static final ValueType TEXTS = new ValueType.ListType(
            new ValueType.RecordType(Map.of(
                    "arrowID",
                    ValueType.integer(0, 0),
                    "OSDEnableFlag",
                    FLAG,
                    "OSDBlinkFlag",
                    FLAG,
                    "OSDBlinkInterval",
                    ValueType.integer(1, 255),
                    "OSDType",
                    ValueType.integer(1, 5),
                    "info",
                    new ValueType.TextType(256))),
            1);

    private static final ValueType CANVAS_LIST = new ValueType.ListType(
            new ValueType.RecordType(Map.of(
                    "canvasID",
                    ValueType.integer(1, MOST_CANVASES),
                    "topX",
                    PERCENT,
                    "topY",
                    PERCENT,
                    "fontSize",
                    ValueType.integer(1, 3),
                    "alignMode",
                    FLAG,
                    INFO_ACTION,
                    ValueType.choice("cover", "add", "remove"),
                    INFO,
                    TEXTS)),
            MOST_CANVASES);

    /** Reads how all texts look. */
    public static final Operation OSD = Operation.read(
                    "osd.get",
                    OSD_GLOBAL,
                    GET + "OSD&cameraID={channel}",
                    Decoding.MARKED,
                    "Reads how all texts over the picture look.")
            .channelFrom(1)
            .reused(Reuse.CONFIGURATION);

    /** Changes how all texts look. */
    public static final Operation SET_OSD = Operation.write(
                    "osd.set",
                    OSD_GLOBAL,
                    SET + "OSD&cameraID={channel}&fontColor={fontColor}&inverseFlag={inverseFlag}&alpha={alpha}",
                    Decodings.OK,
                    "Changes how all texts over the picture look; what is left out stays.")
            .channelFrom(1)
            .takes(
                    "fontColor",
                    ValueType.integer(0, 9),
                    "0 another, 1 white, 2 black, 3 red, 4 orange, 5 yellow, 6 green, 7 cyan, 8 blue, 9 purple")
            .takes("inverseFlag", FLAG, "1 inverts the colour, 0 does not")
            .takes("alpha", ValueType.integer(1, 4), "1 transparent, 2 translucent, 3 semi-transparent, 4 opaque");

    /** Reads the texts and where they stand. */
    public static final Operation CANVAS = Operation.read(
                    "osdCanvas.get",
                    OSD_CANVAS,
                    GET + "OSDCanvas&cameraID={channel}&canvasID={canvasID}",
                    Decoding.MARKED,
                    "Reads what stands over the picture, and where.")
            .channelFrom(1)
            .takes("canvasID", ValueType.integer(1, MOST_CANVASES), "the canvas; all when left out")
            .reused(Reuse.CONFIGURATION);

    /** Changes texts and where they stand. The end says 1 with two canvases in the document's example, too. */
    public static final Operation SET_CANVAS = Operation.write(
                    "osdCanvas.set",
                    OSD_CANVAS,
                    SET + "OSDCanvas&cameraID={channel}&{#canvases:OSDCanvas|1}",
                    Decodings.OK,
                    "Changes what stands over the picture, and where. The vendor's programs keep the time in canvas 1 and a sign of live view"
                            + " in canvas 3.")
            .channelFrom(1)
            .needs(
                    CANVASES,
                    CANVAS_LIST,
                    "canvases with canvasID (1-8), topX and topY (percent), fontSize (1 large to 3 small), alignMode (0 left, 1 right),"
                            + " OSDInfoAction and OSDInfo with arrowID 0, OSDEnableFlag, OSDBlinkFlag, OSDBlinkInterval, OSDType and info");

    /** All requests of both sections, in the order of the document. */
    static final List<Operation> ALL = List.of(OSD, SET_OSD, CANVAS, SET_CANVAS);

    private OverlayOperations() {}
}
