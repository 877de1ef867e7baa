package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.dahua.building.VideoTalk;
import org.lensbridge.simulator.dahua.building.VideoTalk.Media;
import org.lensbridge.simulator.device.StreamCounts;

/** {@code VideoTalkPeer.cgi}: 12.1, with what 12.2 remembers of it. Confined to the event loop. */
final class VideoTalkCgi {
    private static final int FIRST_SID = 315;
    private static final String PEER = "501";

    /** Who is not answered by then gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Site site;
    private final Registers registers;
    private final VideoTalk talk = new VideoTalk(this::tell, new CallLog());
    private final Map<Integer, Subscriber> attached = new LinkedHashMap<>();
    private final StreamCounts counts = new StreamCounts();
    private int lastSid = FIRST_SID - 1;

    /** Writes a call down when it has ended; the number it gets then is that of its end. */
    private final class CallLog implements VideoTalk.Log {
        private String begun = "";
        private boolean incoming;

        @Override
        public void begun(boolean isIncoming) {
            begun = registers.now();
            incoming = isIncoming;
        }

        @Override
        public void ended(boolean received) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("CreateTime", begun);
            fields.put("CallType", incoming ? "Incoming" : "Outgoing");
            fields.put("EndState", received ? "Received" : "Missed");
            fields.put("PeerNumber", PEER);
            registers.calls().add(fields);
        }
    }

    VideoTalkCgi(Site site, Registers registers) {
        this.site = site;
        this.registers = registers;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "VideoTalkPeer.cgi?attachState",
                this::attach,
                "VideoTalkPeer.cgi?detachState",
                this::detach,
                "VideoTalkPeer.cgi?invite",
                call -> answer(call, begin(talk.invite(media(call, false)))),
                "VideoTalkPeer.cgi?cancel",
                call -> answer(call, talk.cancel()),
                "VideoTalkPeer.cgi?answer",
                call -> answer(call, talk.answer(media(call, true))),
                "VideoTalkPeer.cgi?refuse",
                call -> answer(call, talk.refuse()),
                "VideoTalkPeer.cgi?hangup",
                call -> answer(call, talk.hangUp()));
    }

    VideoTalk talk() {
        return talk;
    }

    StreamCounts counts() {
        return counts;
    }

    /** The visitor presses the button. */
    boolean call() {
        return begin(talk.call());
    }

    private boolean begin(boolean begun) {
        int number = talk.number();
        if (begun) {
            site.loop().schedule(PATIENCE, () -> {
                if (talk.number() == number && !talk.cancel()) {
                    talk.giveUp();
                }
            });
        }
        return begun;
    }

    private static void answer(Call call, boolean done) throws Refusal {
        if (!done) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
        call.ok();
    }

    private static Media media(Call call, boolean needed) throws Refusal {
        for (String name : needed ? List.of("Protocol", "Type", "MediaAddr") : List.<String>of()) {
            call.required("Talkback." + name);
        }
        return new Media(
                text(call, "Protocol", "UDP"), text(call, "Type", "Talk"), text(call, "MediaAddr", "224.10.10.10"));
    }

    private static String text(Call call, String name, String otherwise) throws Refusal {
        String text = call.parameter("Talkback." + name).orElse(otherwise);
        if (!text.matches("[\\w.:-]{1,64}")) {
            throw Refusal.invalidParam();
        }
        return text;
    }

    /**
     * The number that detaches is told first, and the state when somebody calls already. The document shows no parts around the
     * lines, unlike 10.2.8.
     */
    private void attach(Call call) {
        int sid = ++lastSid;
        boolean parts = site.settings().personality().has(Quirk.STATES_IN_PARTS);
        Subscriber.open(site, call, counts, parts, gone -> attached.remove(sid)).ifPresent(subscriber -> {
            attached.put(sid, subscriber);
            subscriber.tell(lines(sid, talk.state()));
        });
    }

    private void detach(Call call) throws Refusal {
        call.required("SID");
        Subscriber subscriber = attached.remove(call.number("SID", 0, 0, Integer.MAX_VALUE));
        if (subscriber == null) {
            throw Refusal.invalidParam();
        }
        subscriber.connection().closeWhenSent();
        call.ok();
    }

    private void tell(String state) {
        Map.copyOf(attached).forEach((sid, subscriber) -> subscriber.tell(lines(sid, state)));
    }

    private Lines lines(int sid, String state) {
        Lines lines = new Lines().add("SID", sid);
        if (!state.isEmpty()) {
            describe(lines.at("state."), state);
        }
        return lines;
    }

    private void describe(Lines lines, String state) {
        lines.add("State", state);
        Lines talkback = lines.at("Talkback.")
                .add("Pack", "RTP")
                .add("Protocol", talk.media().protocol())
                .add("Type", talk.media().type());
        talkback.at("Audio.")
                .add("AudioPort", 6000)
                .add("Format[0].Compression", "PCM")
                .add("Format[0].Frequency", 44000)
                .add("Format[0].Depth", 16)
                .add("Format[1].Compression", "G.711A")
                .add("Format[1].Frequency", 44000)
                .add("Format[1].Depth", 16);
        talkback.at("Video.")
                .add("VideoPort", 7000)
                .add("Format[0].Compression", "H.264")
                .add("Format[0].Frequency", 90000)
                .add("Format[1].Compression", "MJPG")
                .add("Format[1].Frequency", 90000);
        talkback.add("MediaAddr", talk.media().address());
    }
}
