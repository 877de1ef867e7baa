package org.lensbridge.simulator.dahua.building;

import java.util.function.Consumer;

/**
 * Who talks to the visitor at the door (12.1). Clients inside call the door station, which rings until somebody at the door picks
 * up; or the visitor calls, and they answer or refuse. Not thread-safe.
 */
public final class VideoTalk {
    private final Consumer<String> told;
    private final Log log;
    private Phase phase = Phase.IDLE;
    private Media media = Media.USUAL;
    private int number;

    private enum Phase {
        IDLE,
        RINGING,
        CALLING,
        TALKING
    }

    /** How picture and sound go: as the requests say. */
    public record Media(String protocol, String type, String address) {
        static final Media USUAL = new Media("UDP", "Talk", "224.10.10.10");
    }

    /** Remembers a call that has begun and how it ended. */
    public interface Log {
        void begun(boolean incoming);

        void ended(boolean received);
    }

    /** The first hears each state by the name that 12.1.1 has for it, when it is entered. */
    public VideoTalk(Consumer<String> told, Log log) {
        this.told = told;
        this.log = log;
    }

    public Media media() {
        return media;
    }

    /** Counts the calls, so that a timer knows whether its one still goes on. */
    public int number() {
        return number;
    }

    /** The state that goes on, empty when nobody calls. */
    public String state() {
        return switch (phase) {
            case IDLE -> "";
            case RINGING -> "Ringing";
            case CALLING -> "Inviting";
            case TALKING -> "Answer";
        };
    }

    /** A client calls; false when somebody is on the line already, who is told of it. */
    public boolean invite(Media wanted) {
        return begin(Phase.RINGING, "Ringing", wanted);
    }

    /** The visitor calls. */
    public boolean call() {
        return begin(Phase.CALLING, "Inviting", Media.USUAL);
    }

    private boolean begin(Phase next, String state, Media wanted) {
        if (phase != Phase.IDLE) {
            told.accept("Busying");
            return false;
        }
        media = wanted;
        phase = next;
        number++;
        log.begun(next == Phase.RINGING);
        told.accept(state);
        return true;
    }

    /** A client answers the visitor; false when nobody calls. */
    public boolean answer(Media wanted) {
        if (phase != Phase.CALLING) {
            return false;
        }
        media = wanted;
        talk();
        return true;
    }

    /** Somebody at the door picks up. */
    public boolean pickUp() {
        if (phase != Phase.RINGING) {
            return false;
        }
        talk();
        return true;
    }

    private void talk() {
        phase = Phase.TALKING;
        told.accept("Answer");
    }

    /** A client gives up its own call. */
    public boolean cancel() {
        return end(Phase.RINGING, "Cancel");
    }

    /** The visitor gives up. */
    public boolean giveUp() {
        return end(Phase.CALLING, "Cancel");
    }

    public boolean refuse() {
        return end(Phase.CALLING, "Refuse");
    }

    public boolean hangUp() {
        return end(Phase.TALKING, "Hangup");
    }

    private boolean end(Phase in, String state) {
        if (phase != in) {
            return false;
        }
        phase = Phase.IDLE;
        log.ended(in == Phase.TALKING);
        told.accept(state);
        return true;
    }

    /** After a reboot nobody talks, and nobody is told. */
    public void forget() {
        if (phase != Phase.IDLE) {
            log.ended(phase == Phase.TALKING);
        }
        phase = Phase.IDLE;
    }
}
