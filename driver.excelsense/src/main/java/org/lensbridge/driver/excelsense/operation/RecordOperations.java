package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Recording Settings". */
public final class RecordOperations {
    /** The argument and value for whether a camera is recorded. */
    public static final String ON = "RecordOpenFlag";

    /** The argument and value for the stream that is recorded. */
    public static final String STREAM = "StreamId";

    /** The argument and value for the group of disks. */
    public static final String GROUP = "DiskGroupId";

    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";
    private static final String SET = "/cgi-bin/param.cgi?action=set&type=";
    private static final String RECORD_POLICY = "Record Policy";
    private static final String RECORD_DIRECTORY = "Record Directory";
    private static final ValueType NUMBER = ValueType.integer(0, Integer.MAX_VALUE);
    private static final ValueType DISKS = ValueType.integer(1, 64);

    /** Reads when a camera is recorded. */
    public static final Operation POLICY = Operation.read(
                    "record.policy",
                    RECORD_POLICY,
                    GET + "recordPolicy&cameraID={channel}",
                    Decoding.MARKED,
                    "Reads whether and when a camera is recorded.")
            .channelFrom(1);

    /** Says when a camera is recorded. */
    public static final Operation SET_POLICY = Operation.write(
                    "record.setPolicy",
                    RECORD_POLICY,
                    SET + "recordPolicy&cameraID={channel}&RecordOpenFlag={RecordOpenFlag}&SaveDays={SaveDays}"
                            + "&StreamId={StreamId}&AudioOpenFlag={AudioOpenFlag}&DiskGroupId={DiskGroupId}"
                            + "&{#weekDay:weekDay}&scheduleTimeAction={scheduleTimeAction}",
                    Decodings.OK,
                    "Says whether and when a camera is recorded.")
            .channelFrom(1)
            .takes(ON, ValueType.integer(0, 1), "1 recorded by the times, 0 not")
            .takes("SaveDays", NUMBER, "how many days recordings are kept")
            .needs(STREAM, NUMBER, "the stream that is recorded")
            .takes("AudioOpenFlag", ValueType.integer(0, 1), "1 with sound, 0 without")
            .needs(GROUP, NUMBER, "the group of disks: that of the record directory")
            .takes(Schedule.DAYS, Schedule.TYPE, "when")
            .takes(
                    Schedule.ACTION,
                    ValueType.choice("cover", "add"),
                    "what becomes of the times: cover replaces those that there are; add when left out");

    /** Reads where recordings go. */
    public static final Operation DIRECTORY = Operation.read(
                    "record.directory",
                    RECORD_DIRECTORY,
                    GET + "recordDirInfo&diskId={diskId}",
                    Decoding.MARKED,
                    "Reads how the disks are used for recordings.")
            .takes("diskId", DISKS, "the disk, from 1; all when left out");

    /** Says how a disk is used for recordings. */
    public static final Operation SET_DIRECTORY = Operation.write(
                    "record.setDirectory",
                    RECORD_DIRECTORY,
                    SET + "recordDirInfo&diskId={diskId}&diskName={diskName:" + DeviceOperations.NAME
                            + "}&diskPath={diskPath}&diskWholePath={diskWholePath}&enableFlag={enableFlag}"
                            + "&alarmThreshold={alarmThreshold}&attribute={attribute}&diskType={diskType}"
                            + "&groupID={groupID}&fileSystemFormat={fileSystemFormat}",
                    Decodings.OK,
                    "Says how a disk is used for recordings.")
            .needs("diskId", DISKS, "the disk, from 1")
            .takes("diskName", new ValueType.TextType(128), "its label")
            .takes("diskPath", new ValueType.TextType(256), "its path")
            .takes("diskWholePath", new ValueType.TextType(256), "its full path")
            .takes("enableFlag", ValueType.integer(0, 1), "1 used, 0 not")
            .takes("alarmThreshold", ValueType.integer(0, 100), "how full it may be before it is an alarm, in percent")
            .takes("attribute", NUMBER, "its attribute")
            .takes("diskType", NUMBER, "its type")
            .takes("groupID", NUMBER, "the group of disks that it belongs to: that of the record policy")
            .takes("fileSystemFormat", NUMBER, "the format of its file system");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(POLICY, SET_POLICY, DIRECTORY, SET_DIRECTORY);

    private RecordOperations() {}
}
