package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Where recordings are kept: sections 6.2 and 6.3. All indexes count from 0. The document bounds neither servers nor groups; the rows reach
 * as far as the family's devices do, and what a device tells beyond them is shown all the same.
 */
final class StorageParameters {
    private static final ValueType NAME = new ValueType.TextType(256);
    private static final Index SERVER = new Index("server", 0, 7);
    private static final Index GROUP = new Index("group", 0, 3);
    private static final Index MEMBER = new Index("member", 0, 15);

    static final List<Parameter> ALL =
            Stream.of(servers(), points(), groups()).flatMap(rows -> rows).toList();

    private StorageParameters() {}

    private static Stream<Parameter> servers() {
        return Stream.of(
                        server("Name", NAME, "The name of the server."),
                        server("Enable", ValueType.FLAG, "Whether the server is used."),
                        server("Protocol", ValueType.choice("FTP", "SMB"), "How the server is spoken to."),
                        server("Address", NAME, "The server's address or host name."),
                        server("Port", ValueType.integer(0, 65_535), "The server's port."),
                        server("UserName", NAME, "The user at the server."),
                        server("Password", NAME, "The user's password.").with(Mark.SECRET),
                        server("Directory", NAME, "The directory on the server."))
                .map(row -> row.at(SERVER));
    }

    private static Parameter server(String name, ValueType type, String text) {
        return Parameter.of("NAS[{server}]." + name, type, "6.2.1", text);
    }

    private static Stream<Parameter> points() {
        return Stream.of(
                        "TimingRecord",
                        "VideoDetectRecord",
                        "AlarmRecord",
                        "EventRecord",
                        "TimingSnapShot",
                        "VideoDetectSnapShot",
                        "AlarmSnapShot",
                        "EventSnapShot")
                .flatMap(StorageParameters::point);
    }

    private static Stream<Parameter> point(String kind) {
        return Stream.of(
                        point(kind, "Local", NAME, "The local directory."),
                        point(kind, "Redundant", NAME, "The directory of the second copy."),
                        point(kind, "Remote", NAME, "The remote directory."),
                        point(
                                kind,
                                "AutoSync",
                                ValueType.FLAG,
                                "Whether the remote directory gets what it missed once it is there again."),
                        point(
                                        kind,
                                        "AutoSyncRange",
                                        ValueType.integer(0, 1_000_000),
                                        "How far back the remote directory gets what it missed; 0 for everything.")
                                .in("h"),
                        point(
                                kind,
                                "LocalForEmergency",
                                ValueType.FLAG,
                                "Whether the local directory is used while the remote one is away."),
                        point(
                                        kind,
                                        "CompressBefore",
                                        ValueType.integer(0, 100_000),
                                        "After how many days data is compressed.")
                                .in("days"))
                .map(row -> row.at(Index.channel(0)));
    }

    private static Parameter point(String kind, String name, ValueType type, String text) {
        return Parameter.of(
                "RecordStoragePoint[{channel}]." + kind + "." + name, type, "6.3.1", kind + ": " + lower(text));
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static Stream<Parameter> groups() {
        return Stream.of(
                group("Name", NAME, "The name of the group."),
                group("Memo", NAME, "A remark."),
                group("FileHoldTime", ValueType.integer(0, 100_000), "How long files are kept.")
                        .in("days"),
                group("OverWrite", ValueType.FLAG, "Whether old files are overwritten when the group is full."),
                // Shown in the document's answer, but not among what can be set.
                group("PicturePathRule", NAME, "How the paths of pictures are made.")
                        .only(Access.READ),
                group("RecordPathRule", NAME, "How the paths of recordings are made.")
                        .only(Access.READ),
                group(
                                "Channels[{member}].MaxPictures",
                                ValueType.integer(0, Integer.MAX_VALUE),
                                "How many pictures of a channel (from 0) are kept before old ones are overwritten; 0 for all.")
                        .at(MEMBER),
                group("Channels[{member}].Path", NAME, "The path of a channel (from 0).")
                        .at(MEMBER));
    }

    private static Parameter group(String name, ValueType type, String text) {
        return Parameter.of("StorageGroup[{group}]." + name, type, "6.3.2", text)
                .at(GROUP);
    }
}
