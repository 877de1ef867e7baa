package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.stream;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Video talk, announcements and alarm records: sections 12.1, 12.2, 12.5 and 12.6. The document leaves the list of what goes with an
 * invitation open; the arguments are what it says of the state of a call, and {@code others} is for anything more.
 */
public final class IntercomOperations {
    private static final String TALK = "/cgi-bin/VideoTalkPeer.cgi?action=";
    private static final ValueType WORD = new ValueType.TextType(64);
    private static final ValueType PORT = ValueType.integer(1, 65_535);
    private static final ValueType CODEC = new ValueType.TextType(16);
    private static final ValueType RATE = ValueType.integer(1, 200_000);

    static final List<Operation> ALL = List.of(
            stream(
                    "videoTalk.attach",
                    "12.1.1",
                    TALK + "attachState",
                    Decoding.BLOCKS,
                    "How a call stands, as it changes; the first part has the number for videoTalk.detach."),
            act("videoTalk.detach", "12.1.2", "detachState&SID={subscription}", "Ends telling how a call stands.")
                    .needs("subscription", ValueType.integer(0, 0xFFFF_FFFFL), "the number that videoTalk.attach told"),
            talk(act("videoTalk.invite", "12.1.3", "invite" + talkback(), "Calls the server.")),
            act("videoTalk.cancel", "12.1.4", "cancel", "Gives up calling."),
            talk(act("videoTalk.answer", "12.1.5", "answer" + talkback(), "Takes a call.")),
            act("videoTalk.refuse", "12.1.6", "refuse", "Does not take a call."),
            act("videoTalk.hangUp", "12.1.7", "hangup", "Ends a call."),
            Records.find(
                            "videoTalk.log",
                            "12.2.1",
                            "VideoTalkLog",
                            "&condition.CallType={type}&condition.EndState={end}&count={count}",
                            "The calls of the past.")
                    .takes("type", ValueType.choice("Incoming", "Outgoing"), "whether it was called or called itself")
                    .takes("end", new ValueType.TextType(32), "how they ended, such as Received or Missed")
                    .takes("count", Records.COUNT, "how many at most"),
            announcement(),
            Records.find(
                            "alarmRecord.find",
                            "12.6.1",
                            "AlarmRecord",
                            "&StartTime={start}&EndTime={end}&count={count}",
                            "The alarms of the past.")
                    .takes("start", Records.TIME, "the time from which, as yyyy-MM-dd hh:mm:ss")
                    .takes("end", Records.TIME, "the time until which, as yyyy-MM-dd hh:mm:ss")
                    .takes("count", Records.COUNT, "how many at most; 1024 when left out"));

    private IntercomOperations() {}

    private static Operation announcement() {
        return write(
                        "announcement.insert",
                        "12.5.1",
                        Records.UPDATER
                                + "insert&name=Announcement&Content={content}&ExpirTime={expires}&IssueTime={issued}"
                                + "&Title={title}&User={user}&State={state}&ReadFlag={read}",
                        Records.INSERTED,
                        "Puts up an announcement.")
                .needs("content", new ValueType.TextType(4096), "what it says")
                .needs("expires", Records.TIME, "until when it holds, as yyyy-MM-dd hh:mm:ss")
                .needs("issued", Records.TIME, "when it was issued, as yyyy-MM-dd hh:mm:ss")
                .needs("title", new ValueType.TextType(256), "its headline")
                .needs("user", WORD, "the number of whom it is for")
                .needs("state", ValueType.integer(0, 2), "0 new, 1 sent, 2 over")
                .needs("read", ValueType.integer(0, 1), "0 not read, 1 read");
    }

    private static String talkback() {
        return "&Talkback.Protocol={protocol}&Talkback.Type={type}&Talkback.MediaAddr={address}&Talkback.Pack={pack}"
                + "&Talkback.Audio.AudioPort={audioPort}&Talkback.Audio.Format[0].Compression={audioCodec}"
                + "&Talkback.Audio.Format[0].Frequency={audioRate}&Talkback.Audio.Format[0].Depth={audioDepth}"
                + "&Talkback.Video.VideoPort={videoPort}&Talkback.Video.Format[0].Compression={videoCodec}"
                + "&Talkback.Video.Format[0].Frequency={videoRate}&{*others:Talkback}";
    }

    private static Operation talk(Operation row) {
        return row.takes("protocol", CODEC, "the transport, such as UDP")
                .takes("type", CODEC, "such as Talk")
                .takes("address", WORD, "where the stream comes from or goes to")
                .takes("pack", CODEC, "the packets, such as RTP")
                .takes("audioPort", PORT, "of the sound")
                .takes("audioCodec", CODEC, "such as G.711A")
                .takes("audioRate", RATE, "samples of sound per second")
                .takes("audioDepth", ValueType.integer(1, 64), "bits of a sample")
                .takes("videoPort", PORT, "of the picture")
                .takes("videoCodec", CODEC, "such as H.264")
                .takes("videoRate", RATE, "ticks of the picture's clock per second")
                .takes("others", ValueType.ANY, "a record of further names, such as Talkback.Audio.Format[1].Depth");
    }

    private static Operation act(String name, String section, String action, String description) {
        return write(name, section, TALK + action, Confirmation.OK, description);
    }
}
