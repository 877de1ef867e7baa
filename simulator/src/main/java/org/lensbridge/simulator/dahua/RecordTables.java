package org.lensbridge.simulator.dahua;

import java.util.List;

/** What is recorded and where it goes: 4.11.2 to 4.11.4, 6.2 and 6.3. */
final class RecordTables {
    private static final String PICTURES = "%y-%M-%d/%c/jpg/%h/%m/%s[%E][%O@%S][%R].jpg";
    private static final String VIDEOS = "%y-%M-%d/%c/dav/%h/%h.%m.%s-%h.%m.%s[%E][%O@%S][%R].dav";
    private static final List<String> KINDS = List.of(
            "TimingRecord",
            "VideoDetectRecord",
            "AlarmRecord",
            "EventRecord",
            "TimingSnapShot",
            "VideoDetectSnapShot",
            "AlarmSnapShot",
            "EventSnapShot");

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel(
                    "Record", channel -> channel.put("PreRecord", 6, 0, 300).schedule(6, 7)),
            TableSource.perChannel("RecordMode", channel -> channel.put("Mode", 0, 0, 2)),
            TableSource.of(
                    "MediaGlobal",
                    table -> table.put("SnapFormatAs", "MainFormat", ValueRule.oneOf("MainFormat", "ExtraFormat"))),
            TableSource.of("NAS", table -> table.times(2, RecordTables::server)),
            TableSource.perChannel("RecordStoragePoint", channel -> KINDS.forEach(kind -> point(channel.at(kind)))),
            TableSource.of("StorageGroup", table -> table.times(2, RecordTables::group)));

    private RecordTables() {}

    private static void server(Defaults server) {
        server.put("Name", "FTP" + (server.number() + 1))
                .put("Enable", false)
                .put("Protocol", "FTP", ValueRule.oneOf("FTP", "SMB"))
                .put("Address", "nas.example")
                .put("Port", "21", ValueRule.PORT)
                .put("UserName", "anonymity")
                .put("Password", "none")
                .put("Directory", "share");
    }

    private static void point(Defaults kind) {
        kind.put("Local", "local")
                .put("Redundant", "Redundant")
                .put("Remote", "FTP")
                .put("AutoSync", false)
                .put("AutoSyncRange", 0)
                .put("LocalForEmergency", false)
                .put("CompressBefore", 15);
    }

    private static void group(Defaults group) {
        boolean local = group.number() == 0;
        group.at("Channels").times(group.settings().channels(), channel -> channel.put("MaxPictures", 0)
                .allow("Path", ValueRule.TEXT));
        group.put("FileHoldTime", 0)
                .put("Memo", local ? "For Reading & Writing Files" : "For FTP Files")
                .put("Name", local ? "ReadWrite" : "Remote")
                .put("OverWrite", true)
                .put("PicturePathRule", PICTURES)
                .put("RecordPathRule", VIDEOS);
    }
}
