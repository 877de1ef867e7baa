package org.lensbridge.driver.excelsense.parameter;

import static org.lensbridge.driver.excelsense.parameter.Rows.flag;
import static org.lensbridge.driver.excelsense.parameter.Rows.number;
import static org.lensbridge.driver.excelsense.parameter.Rows.text;
import static org.lensbridge.driver.excelsense.parameter.Rows.told;
import static org.lensbridge.driver.excelsense.parameter.Rows.words;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** Text over the picture, and disks. */
final class OverlayParameters {
    private static final String GLOBAL = "OSD Global";
    private static final String CANVAS = "OSD Canvas";
    private static final String DISK = "Device Disk Info";
    private static final String RESERVED = "Canvases 1 and 3 belong to the vendor's programs.";
    private static final Index CANVASES = new Index("canvas", 1, Groups.CANVASES);
    private static final Index DISKS = new Index("disk", 1, Groups.DISKS);

    private static final List<Parameter> OSD = List.of(
            words(
                    "OSD.fontColor",
                    GLOBAL,
                    "The colour of texts.",
                    "0",
                    "other",
                    "1",
                    "white",
                    "2",
                    "black",
                    "3",
                    "red",
                    "4",
                    "orange",
                    "5",
                    "yellow",
                    "6",
                    "green",
                    "7",
                    "cyan",
                    "8",
                    "blue",
                    "9",
                    "purple"),
            flag("OSD.inverseFlag", GLOBAL, "Whether texts stand out by inversion."),
            words(
                    "OSD.alpha",
                    GLOBAL,
                    "How much of the picture shows through texts.",
                    "1",
                    "transparent",
                    "2",
                    "translucent",
                    "3",
                    "semi-transparent",
                    "4",
                    "opaque"),
            told(
                    "OSD.TwelveHoursFlag",
                    GLOBAL,
                    "Whether times have twelve hours; the document does not say how to change it."),
            told(
                    "OSD.WeekFlag",
                    GLOBAL,
                    "Whether times have the day of the week; the document does not say how to change it."));

    /** By canvasID. */
    private static final List<Parameter> CANVAS_ROWS = Stream.of(
                    number("OSDCanvas[{canvas}].topX", 0, 100, CANVAS, "How far to the right the text begins.")
                            .in("%"),
                    number("OSDCanvas[{canvas}].topY", 0, 100, CANVAS, "How far down the text begins.")
                            .in("%"),
                    words(
                            "OSDCanvas[{canvas}].fontSize",
                            CANVAS,
                            "The size of the text.",
                            "1",
                            "large",
                            "2",
                            "medium",
                            "3",
                            "small"),
                    words(
                            "OSDCanvas[{canvas}].alignMode",
                            CANVAS,
                            "On which side lines begin.",
                            "0",
                            "left",
                            "1",
                            "right"),
                    flag(info("OSDEnableFlag"), CANVAS, "Whether the text shows.")
                            .with(Mark.ACCOMPANIES),
                    flag(info("OSDBlinkFlag"), CANVAS, "Whether the text blinks.")
                            .with(Mark.ACCOMPANIES),
                    number(info("OSDBlinkInterval"), 1, 255, CANVAS, "How often it blinks.")
                            .in("s")
                            .with(Mark.ACCOMPANIES),
                    words(
                                    info("OSDType"),
                                    CANVAS,
                                    "What the text tells.",
                                    "1",
                                    "deviceName",
                                    "2",
                                    "cameraId",
                                    "3",
                                    "cameraName",
                                    "4",
                                    "time",
                                    "5",
                                    "text")
                            .with(Mark.ACCOMPANIES),
                    text(
                                    info("info"),
                                    256,
                                    CANVAS,
                                    "The text itself, or for a time its form: YYYY-MM-DD hh:mm:ss ww, hh:mm:ss YYYY-MM-DD ww, and both with MM/DD/YYYY.")
                            .with(Mark.ACCOMPANIES))
            .map(row -> row.causing(RESERVED))
            .toList();

    private static final List<Parameter> DISK_ROWS = List.of(
            number("deviceDiskInfo[{disk}].diskTotalSize", 0, Long.MAX_VALUE, DISK, "How much the disk holds.")
                    .only(Access.READ),
            number("deviceDiskInfo[{disk}].diskFreeSize", 0, Long.MAX_VALUE, DISK, "How much of it is free.")
                    .only(Access.READ),
            words(
                            "deviceDiskInfo[{disk}].diskStatus",
                            DISK,
                            "Its state; the document's own example has 0 for a disk that is not there.",
                            "0",
                            "none",
                            "1",
                            "normal",
                            "2",
                            "abnormal",
                            "3",
                            "missing",
                            "4",
                            "writeProtected",
                            "5",
                            "notFormatted",
                            "6",
                            "formatting")
                    .only(Access.READ));

    /** In the order of the document. */
    static final List<Parameter> ALL = Stream.of(
                    OSD.stream().map(row -> row.at(Rows.CHANNEL)),
                    CANVAS_ROWS.stream().map(row -> row.at(CANVASES).at(Rows.CHANNEL)),
                    DISK_ROWS.stream().map(row -> row.at(DISKS)))
            .flatMap(rows -> rows)
            .toList();

    private OverlayParameters() {}

    private static String info(String field) {
        return "OSDCanvas[{canvas}].OSDInfo." + field;
    }
}
