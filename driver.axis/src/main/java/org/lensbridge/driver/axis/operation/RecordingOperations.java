package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.axis.operation.StorageOperations.read;
import static org.lensbridge.driver.axis.operation.StorageOperations.write;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Recordings, and what is recorded all the time. All times are UTC. */
public final class RecordingOperations {
    /** The argument that names a recording. */
    public static final String RECORDING = "recording";
    /** The argument with the first time. */
    public static final String START = "start";
    /** The argument with the last time. */
    public static final String STOP = "stop";
    /** The argument with the most recordings of one answer. */
    public static final String MOST = "most";
    /** The argument with the order of the answer. */
    public static final String ORDER = "order";
    /** The argument with what a recording is of. */
    public static final String SOURCE = "source";
    /** The argument with the parameters of a stream. */
    public static final String OPTIONS = "options";
    /** The argument that names what recordings are made for. */
    public static final String EVENT = "event";
    /** The argument that names a profile of continuous recording. */
    public static final String PROFILE = "profile";

    static final ValueType ID = new ValueType.TextType(256);
    static final ValueType TIME = new ValueType.TextType(40);

    private static final String CGI = "/axis-cgi/record/";
    private static final ValueType TEXT = new ValueType.TextType(1024);
    private static final Duration DEAD = Duration.ofSeconds(60);

    /** What is recorded all the time. */
    public static final Operation PROFILES = read(
                    "recorder.profiles",
                    CGI + "continuous/listconfiguration.cgi?profile={profile}",
                    XmlReplies.lists("continuousrecordingconfiguration"),
                    "Lists what is recorded all the time.")
            .takes(PROFILE, VideoOperations.COUNT, "one; all of them when left out")
            .reused(Reuse.STATE);

    /** Has something recorded all the time. */
    public static final Operation ADD_PROFILE = write(
                    "recorder.addProfile",
                    CGI + "continuous/addconfiguration.cgi?diskid={disk}&options={options}&eventid={event}",
                    "Has a stream recorded all the time.")
            .needs(StorageOperations.DISK, StorageOperations.ID, "the disk, as SD_DISK")
            .needs(OPTIONS, TEXT, "arguments of the stream, as camera=1&videocodec=h264 or streamprofile=Quality")
            .takes(EVENT, ID, "what its recordings are found by; continuous when left out");

    /** Ends what is recorded all the time. */
    public static final Operation REMOVE_PROFILE = write(
                    "recorder.removeProfile",
                    CGI + "continuous/removeconfiguration.cgi?profile={profile}",
                    "Has a stream recorded all the time no more.")
            .needs(PROFILE, VideoOperations.COUNT, "its number");

    /** The recordings. */
    public static final Operation LIST = read(
                    "recordings.list",
                    CGI + "list.cgi?recordingid={recording}&maxnumberofresults={most}&startatresultnumber={first}"
                            + "&eventid={event}&diskid={disk}&starttime={start}&stoptime={stop}&sortorder={order}"
                            + "&source={source}",
                    XmlReplies.lists(RECORDING, "video", "audio"),
                    "Lists recordings, with their times, sources and kinds.")
            .takes(RECORDING, ID, Value.of("all"), "one; all of them when left out")
            .takes(MOST, VideoOperations.COUNT, "the most that are listed")
            .takes("first", VideoOperations.COUNT, "the first that is listed")
            .takes(EVENT, ID, "those made for it")
            .takes(StorageOperations.DISK, StorageOperations.ID, "those on this disk")
            .takes(START, TIME, "those that end on or after this time, as 2011-08-12T08:12:11Z")
            .takes(STOP, TIME, "those that begin on or before this time")
            .takes(ORDER, ValueType.choice("ascending", "descending"), "by start; descending when left out")
            .takes(SOURCE, VideoOperations.NAME, "those of this channel of an encoder, or Quad");

    /** Removes recordings. */
    public static final Operation REMOVE = write(
                    "recordings.remove",
                    CGI + "remove.cgi?recordingid={recording}&diskid={disk}&beforetime={before}&eventid={event}"
                            + "&source={source}",
                    "Removes recordings: those named, or those that fit all of the other arguments.")
            .takes(RECORDING, new ValueType.ListType(ID, 100), "which; goes with the disk only")
            .takes(StorageOperations.DISK, StorageOperations.ID, "those on this disk")
            .takes("before", TIME, "those that begin on or before this time, as 2011-08-12T08:12:11Z")
            .takes(EVENT, ID, "those made for it")
            .takes(SOURCE, VideoOperations.NAME, "those of this source")
            .with(Trait.DESTRUCTIVE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            ADD_PROFILE,
            PROFILES,
            REMOVE_PROFILE,
            LIST,
            named("recordings.events", "eventid", "Lists what recordings were made for."),
            named("recordings.sources", SOURCE, "Lists what there are recordings of."),
            write(
                            "recorder.start",
                            CGI + "record.cgi?diskid={disk}&options={options}",
                            "Begins to record, until it is stopped; up to firmware 12.")
                    .needs(StorageOperations.DISK, StorageOperations.ID, "the disk, as SD_DISK")
                    .takes(OPTIONS, TEXT, "arguments of the stream, as streamprofile=Quality"),
            write("recorder.stop", CGI + "stop.cgi?recordingid={recording}", "Ends a recording; up to firmware 12.")
                    .needs(RECORDING, ID, "as its beginning told it"),
            REMOVE,
            Operation.stream(
                            "recordings.play",
                            "network-video/edge-storage-api",
                            CGI + "play.cgi?recordingid={recording}&mediatype={medium}&rate={rate}&starttime={start}"
                                    + "&stoptime={stop}",
                            Decoding.BYTES,
                            "Plays a recording of JPEG images; up to firmware 10.1.")
                    .silentFor(DEAD)
                    .needs(RECORDING, ID, "which")
                    .takes("medium", ValueType.choice("video", "audio"), "video when left out")
                    .takes("rate", VideoOperations.NAME, "max, or a fraction as 1/2 for half the speed")
                    .takes(START, TIME, "where to begin, as 2011-08-12T08:12:11Z")
                    .takes(STOP, TIME, "where to end"));

    private RecordingOperations() {}

    private static Operation named(String name, String entity, String description) {
        return read(
                        name,
                        CGI + "list.cgi?listentity=" + entity + "&diskid={disk}",
                        XmlReplies.lists(entity),
                        description)
                .takes(StorageOperations.DISK, StorageOperations.ID, "on this disk; on all when left out");
    }
}
