package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Files by other finders, bandwidth and protection: chapter 13. Times are the device's own, {@code 2014-01-31 12:00:00}; channels count from 1,
 * whatever the examples of 13.3 show. What belongs to a finder counts as writing, as in 4.11.5.
 */
public final class FileOperations {
    private static final ValueType TIME = new ValueType.TextType(32);
    /** A number with its leading zeros. */
    private static final ValueType FINDER = new ValueType.TextType(32);
    /** Columns of the grid of motion detection. */
    private static final ValueType COLUMN = ValueType.integer(0, 21);
    /** Rows of the grid of motion detection. */
    private static final ValueType ROW = ValueType.integer(0, 17);

    private static final String HELPER = "/cgi-bin/FileFindHelper.cgi?action=";
    private static final String CONDITION = "&condition.channel={channel}&condition.startTime={startTime}"
            + "&condition.endTime={endTime}&condition.streamType={stream}&condition.flags[*]={flags}"
            + "&condition.events[*]={events}";

    /** Section 13.3.1. */
    public static final Operation PROTECT = protection(
            "recording.protect",
            "13.3.1",
            "addConditionList",
            "Protects what was recorded in a time, or restricts access to it.");
    /** Section 13.3.2. */
    public static final Operation UNPROTECT = protection(
            "recording.unprotect",
            "13.3.2",
            "cancelConditionList",
            "Ends the protection of what was recorded in a time.");

    static final List<Operation> ALL = List.of(
            conditioned(write(
                            "files.find.start",
                            "13.1.1",
                            HELPER + "startFind" + CONDITION
                                    + "&combineMode.granularity={granularity}&combineMode.types[*]={combine}",
                            Decoding.KEYS,
                            "Opens a finder that can join files; its result names it. Stop it afterwards."))
                    .takes(
                            "granularity",
                            ValueType.integer(0, Integer.MAX_VALUE),
                            "how near files must be to be joined")
                    .takes(
                            "combine",
                            list(ValueType.choice("AlarmLocal", "VideoMotion", "Timing")),
                            "files of these kinds are joined, none when left out"),
            conditioned(
                            write(
                                    "files.motion.start",
                                    "13.1.2",
                                    HELPER + "startMotionFind" + CONDITION
                                            + "&motionRegion.senseLevel={level}&motionRegion.rects[1][0]={left}"
                                            + "&motionRegion.rects[1][1]={top}&motionRegion.rects[1][2]={right}"
                                            + "&motionRegion.rects[1][3]={bottom}&{*regions:motionRegion}",
                                    Decoding.KEYS,
                                    "Opens a finder of motion in parts of the picture; its result names it. Stop it afterwards."))
                    .needs("level", ValueType.integer(0, 6), "the sensitivity; 0 for any")
                    .takes("left", COLUMN, "the first column of the region, of 22")
                    .takes("top", ROW, "its first row, of 18")
                    .takes("right", COLUMN, "its last column")
                    .takes("bottom", ROW, "its last row")
                    .takes(
                            "regions",
                            ValueType.ANY,
                            "a record of further regions by full names, such as motionRegion.rects[2][0]"),
            write(
                            "files.find.next",
                            "13.1.3",
                            HELPER + "findNext&findId={finder}&count={count}",
                            Decoding.KEYS,
                            "The next files that a finder has found.")
                    .needs("finder", FINDER, "the finder")
                    .takes("count", ValueType.integer(1, 100), Value.of(100), "the most files to answer"),
            write(
                            "files.find.stop",
                            "13.1.4",
                            HELPER + "stopFind&findId={finder}",
                            Confirmation.OK,
                            "Gives a finder back.")
                    .needs("finder", FINDER, "the finder"),
            conditioned(read(
                    "files.bound",
                    "13.1.5",
                    HELPER + "getBoundFile" + CONDITION,
                    Decoding.KEYS,
                    "The first and the last file of a time.")),
            read(
                            "bandwidth.limit",
                            "13.2.1",
                            "/cgi-bin/BandLimit.cgi?action=getLimitState",
                            Decoding.KEYS,
                            "Whether the bandwidth is limited.")
                    .reused(Reuse.STATE),
            PROTECT,
            UNPROTECT,
            protection(
                    "recording.protection.remove",
                    "13.3.3",
                    "removeConditionList",
                    "Removes the protection of what was recorded in a time."));

    private FileOperations() {}

    private static Operation conditioned(Operation row) {
        return row.channelFrom(1)
                .needs("startTime", TIME, "the begin of the time that is looked through, by the device's clock")
                .needs("endTime", TIME, "its end")
                .takes("stream", RecordingOperations.stream(), Value.of("Main"), "the stream that was recorded")
                .takes(
                        "flags",
                        list(ValueType.choice("Timing", "Marked", "Event", "Restrict")),
                        "why files were stored, for any reason when left out")
                .takes(
                        "events",
                        list(ValueType.choice("AlarmLocal", "VideoMotion")),
                        "events that made the device record, any when left out");
    }

    private static Operation protection(String name, String section, String action, String text) {
        return write(
                        name,
                        section,
                        "/cgi-bin/FileManager.cgi?action=" + action
                                + "&condition.Types[*]={types}&condition.StartTime={startTime}"
                                + "&condition.EndTime={endTime}&condition.Channel[*]={channels}",
                        Confirmation.OK,
                        text)
                .takes(
                        "types",
                        list(ValueType.choice("RecordProtect", "RecordRestrict")),
                        Value.of(List.of(Value.of("RecordProtect"))),
                        "against being overwritten, against being seen, or both")
                .needs("startTime", TIME, "the begin, by the device's clock")
                .needs("endTime", TIME, "the end")
                .needs("channels", new ValueType.ListType(Operation.CHANNEL_TYPE, 256), "the channels, from 1");
    }

    private static ValueType list(ValueType element) {
        return new ValueType.ListType(element, 16);
    }
}
