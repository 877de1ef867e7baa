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
 * Recording and its files: section 4.11. Times are the device's own, {@code 2014-01-31 12:00:00}. What belongs to a finder counts as writing:
 * it opens, moves and closes something at the device, so that sending it twice would lose files or leave a finder open.
 */
public final class RecordingOperations {
    /** The most files that one request asks for. */
    public static final int MOST_FILES = 100;

    private static final ValueType TIME = new ValueType.TextType(32);
    /** A number with its leading zeros. */
    private static final ValueType FINDER = new ValueType.TextType(32);

    private static final String FIND = "/cgi-bin/mediaFileFind.cgi?action=";

    /** Section 4.11.1. */
    public static final Operation CAPABILITIES = read(
                    "recording.capabilities",
                    "4.11.1",
                    "/cgi-bin/recordManager.cgi?action=getCaps",
                    Decoding.KEYS,
                    "What the device can do when it records.")
            .reused(Reuse.CONFIGURATION);

    /** Section 4.11.3. */
    public static final Operation MODE = Tables.get(
            "config.recordMode", "4.11.3", "RecordMode", "Whether channels record by their rules, always or never.");
    /** Section 4.11.3. */
    public static final Operation SET_MODE = Tables.set(MODE, "RecordMode");

    /** Section 4.11.5, step 1; the answer {@code result} names the finder. */
    public static final Operation CREATE_FINDER = write(
            "recording.find.create",
            "4.11.5",
            FIND + "factory.create",
            Decoding.KEYS,
            "Opens a finder of files; close and destroy it afterwards.");

    /** Section 4.11.5, step 2. The answer {@code Error} says that nothing was found. The condition counts channels from 1. */
    public static final Operation FIND_FILES = write(
                    "recording.find.start",
                    "4.11.5",
                    FIND + "findFile&object={finder}&condition.Channel={channel}&condition.StartTime={startTime}"
                            + "&condition.EndTime={endTime}&condition.Dirs[*]={directories}&condition.Types[*]={types}"
                            + "&condition.Flag[*]={flags}&condition.Events[*]={events}&condition.VideoStream={stream}",
                    Confirmation.OK,
                    "Looks for files; a device that finds none answers Error.")
            .needs("finder", FINDER, "the finder")
            .channelFrom(1)
            .needs("startTime", TIME, "the begin of the time that is looked through, by the device's clock")
            .needs("endTime", TIME, "its end")
            .takes(
                    "directories",
                    list(new ValueType.TextType(256)),
                    "directories such as /mnt/dvr/sda0, all when left out")
            .takes("types", list(ValueType.choice("dav", "jpg", "mp4")), "kinds of files, all when left out")
            .takes(
                    "flags",
                    list(ValueType.choice("Timing", "Manual", "Marker", "Event", "Mosaic", "Cutout")),
                    "why files were stored, for any reason when left out")
            .takes(
                    "events",
                    list(ValueType.choice("AlarmLocal", "VideoMotion", "VideoLoss", "VideoBlind", "Traffic*")),
                    "events that made the device record, any when left out")
            .takes("stream", stream(), "the stream that was recorded, any when left out");

    /** Section 4.11.5, step 3; the channels in the answer count from 0. */
    public static final Operation NEXT_FILES = write(
                    "recording.find.next",
                    "4.11.5",
                    FIND + "findNextFile&object={finder}&count={count}",
                    Decoding.KEYS,
                    "The next files that a finder has found; found is 0 after the last one.")
            .needs("finder", FINDER, "the finder")
            .takes("count", ValueType.integer(1, MOST_FILES), Value.of(MOST_FILES), "the most files to answer");

    /** Section 4.11.5, step 4. */
    public static final Operation CLOSE_FINDER =
            finder("recording.find.close", "close", "Ends what a finder looks for.");
    /** Section 4.11.5, step 5. */
    public static final Operation DESTROY_FINDER = finder("recording.find.destroy", "destroy", "Gives a finder back.");

    /** Section 4.11.6. The path comes from a finder and is sent as it is, with a slash in front. */
    public static final Operation FILE = read(
                    "recording.file",
                    "4.11.6",
                    "/cgi-bin/RPC_Loadfile{/file}",
                    Decoding.BYTES,
                    "A file by the path that a finder told.")
            .needs("file", new ValueType.TextType(1024), "the path, beginning with a slash");

    /** Section 4.11.7. */
    public static final Operation SPAN = read(
                    "recording.span",
                    "4.11.7",
                    "/cgi-bin/loadfile.cgi?action=startLoad&channel={channel}&startTime={startTime}&endTime={endTime}"
                            + "&subtype={subtype}",
                    Decoding.BYTES,
                    "What was recorded between two times, as a file.")
            .channelFrom(1)
            .needs("startTime", TIME, "the begin, by the device's clock")
            .needs("endTime", TIME, "the end")
            .takes("subtype", ValueType.integer(0, 2), Value.of(0), "0 main stream, 1 and 2 extra streams");

    static final List<Operation> ALL = Stream.of(
                    List.of(CAPABILITIES),
                    Tables.table("config.record", "4.11.2", "Record", "When channels record by their rules."),
                    List.of(MODE, SET_MODE),
                    Tables.table(
                            "config.mediaGlobal",
                            "4.11.4",
                            "MediaGlobal",
                            "From which stream pictures are taken by themselves."),
                    List.of(CREATE_FINDER, FIND_FILES, NEXT_FILES, CLOSE_FINDER, DESTROY_FINDER, FILE, SPAN))
            .flatMap(List::stream)
            .toList();

    private RecordingOperations() {}

    static ValueType stream() {
        return ValueType.choice("Main", "Extra1", "Extra2", "Extra3");
    }

    private static ValueType list(ValueType element) {
        return new ValueType.ListType(element, 16);
    }

    private static Operation finder(String name, String action, String text) {
        return write(name, "4.11.5", FIND + action + "&object={finder}", Confirmation.OK, text)
                .needs("finder", FINDER, "the finder");
    }
}
