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

/** Streams and recording. */
final class StreamParameters {
    private static final String STREAM = "AV Stream";
    private static final String POLICY = "Record Policy";
    private static final String DIRECTORY = "Record Directory";
    private static final Index STREAMS = new Index("stream", 1, Groups.STREAMS);
    private static final Index DISKS = new Index("disk", 1, Groups.DISKS);

    private static final List<Parameter> STREAM_ROWS = List.of(
            text("AVStream.{stream}.streamName", 64, STREAM, "The stream's name."),
            words(
                    "AVStream.{stream}.videoEncoderType",
                    STREAM,
                    "How video is coded.",
                    "1",
                    "H264",
                    "2",
                    "MJPEG",
                    "4",
                    "H264_MAIN",
                    "5",
                    "H264_HIGH",
                    "8",
                    "H265_MAIN"),
            words(
                    "AVStream.{stream}.audioEncoderType",
                    STREAM,
                    "How sound is coded.",
                    "102",
                    "G711_ALAW",
                    "103",
                    "G711_ULAW",
                    "108",
                    "PCM",
                    "109",
                    "NONE"),
            text("AVStream.{stream}.resolution", 16, STREAM, "Width and height: 1920*1080, one that the device has."),
            number("AVStream.{stream}.frameRate", 1, 240, STREAM, "Frames in a second; often 25 at most."),
            number("AVStream.{stream}.iFrameInterval", 1, 60, STREAM, "How many frames come to a key frame.")
                    .in("frames"),
            words(
                    "AVStream.{stream}.bitRateType",
                    STREAM,
                    "Whether the bit rate is constant or variable.",
                    "1",
                    "CBR",
                    "2",
                    "VBR"),
            number("AVStream.{stream}.bitRate", 1, 200_000, STREAM, "The bit rate; the resolution bounds it.")
                    .in("kbit/s"),
            number("AVStream.{stream}.quality", 1, 9, STREAM, "The quality of a variable bit rate; 9 is best."),
            told("AVStream.{stream}.streamEncoderFlag", STREAM, "What the document does not explain."));

    private static final List<Parameter> POLICY_ROWS = List.of(
            flag("recordPolicy.RecordOpenFlag", POLICY, "Whether the channel is recorded at its times."),
            number("recordPolicy.SaveDays", 0, Integer.MAX_VALUE, POLICY, "How long recordings are kept.")
                    .in("d"),
            number("recordPolicy.StreamId", 0, Integer.MAX_VALUE, POLICY, "The stream that is recorded.")
                    .with(Mark.ACCOMPANIES),
            flag("recordPolicy.AudioOpenFlag", POLICY, "Whether sound is recorded."),
            number(
                            "recordPolicy.DiskGroupId",
                            0,
                            Integer.MAX_VALUE,
                            POLICY,
                            "The group of disks, which must be that of a record directory.")
                    .with(Mark.ACCOMPANIES));

    private static final List<Parameter> DIRECTORY_ROWS = List.of(
            text(directory("diskName"), 128, DIRECTORY, "The disk's label."),
            text(directory("diskPath"), 256, DIRECTORY, "The disk's path."),
            text(directory("diskWholePath"), 256, DIRECTORY, "The disk's full path."),
            flag(directory("enableFlag"), DIRECTORY, "Whether the disk is used."),
            number(directory("alarmThreshold"), 0, 100, DIRECTORY, "How full it may be before it is an alarm.")
                    .in("%"),
            number(directory("attribute"), 0, Integer.MAX_VALUE, DIRECTORY, "The directory's attribute."),
            number(directory("diskType"), 0, Integer.MAX_VALUE, DIRECTORY, "The type of disk."),
            number(directory("freeSpace"), 0, Long.MAX_VALUE, DIRECTORY, "What is free.")
                    .only(Access.READ),
            number(directory("groupID"), 0, Integer.MAX_VALUE, DIRECTORY, "The group of disks that it belongs to."),
            told(directory("status"), DIRECTORY, "The state of the disk."),
            number(directory("usableSpace"), 0, Long.MAX_VALUE, DIRECTORY, "What can be used.")
                    .only(Access.READ),
            number(directory("fileSystemFormat"), 0, Integer.MAX_VALUE, DIRECTORY, "The format of the file system."));

    /** In the order of the document. */
    static final List<Parameter> ALL = Stream.of(
                    STREAM_ROWS.stream().map(row -> row.at(STREAMS).at(Rows.CHANNEL)),
                    POLICY_ROWS.stream().map(row -> row.at(Rows.CHANNEL)),
                    Rows.times("recordPolicy", POLICY),
                    DIRECTORY_ROWS.stream().map(row -> row.at(DISKS)))
            .flatMap(rows -> rows)
            .toList();

    private StreamParameters() {}

    private static String directory(String field) {
        return "recordDirInfo[{disk}]." + field;
    }
}
