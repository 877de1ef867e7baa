package org.lensbridge.driver.dahua.parameter;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * What a device does when an event happens: one family of rows under each table of events, section 4.9.1. Parameters of which the document shows
 * no more than an answer (4.8.1) are among them, each with the type that its value there has. All indexes count from 0.
 */
final class EventHandlerParameters {
    /** More than the alarm outputs of any device of the family. */
    private static final int LAST_OUTPUT = 15;

    /** The channels of the largest recorders. */
    private static final int LAST_CHANNEL = 63;

    private static final Index OUTPUT = new Index("output", 0, LAST_OUTPUT);
    private static final Index TARGET = new Index("target", 0, LAST_CHANNEL);
    private static final ValueType LATCH = ValueType.integer(10, 300);
    private static final ValueType YES_NO = ValueType.integer(0, 1);
    private static final ValueType MASK = ValueType.integer(0, 0xFFFF_FFFFL);

    private final String head;
    private final String section;
    private final Index[] indexes;
    private final List<Parameter> rows = new ArrayList<>();

    private EventHandlerParameters(String head, String section, Index... indexes) {
        this.head = head;
        this.section = section;
        this.indexes = indexes;
    }

    /**
     * The handler of a table of events.
     *
     * @param head what the keys begin with, up to {@code .EventHandler}, such as <code>MotionDetect[{channel}]</code>
     * @param section in which the document names the handler
     * @param indexes of the placeholders in {@code head}
     */
    static List<Parameter> of(String head, String section, Index... indexes) {
        EventHandlerParameters handler = new EventHandlerParameters(head, section, indexes);
        handler.outputs();
        handler.notices();
        handler.positioners();
        handler.pictures();
        handler.rest();
        return List.copyOf(handler.rows);
    }

    private void outputs() {
        mask("AlarmOut", "The alarm outputs that are switched on, a bit for each.");
        add("AlarmOutChannels[{output}]", YES_NO, "Whether this alarm output is switched on: 1, else 0.", OUTPUT);
        flag("AlarmOutEnable", "Whether alarm outputs are switched on.");
        add("AlarmOutLatch", LATCH, "seconds", "How long outputs stay on after the event is over.");
        mask("ExAlarmOut", "The outputs of extension boxes that are switched on, a bit for each.");
        rows.add(row("ExAlarmOutChannels[{output}]", ValueType.integer(0, 255), "", "An output of an extension box.")
                .orKey(head + ".ExAlarmOutChannels[{output}]")
                .at(OUTPUT));
        flag("ExAlarmOutEnable", "Whether outputs of extension boxes are switched on.");
    }

    private void notices() {
        flag("BeepEnable", "Whether the device beeps.");
        add(
                "Dejitter",
                ValueType.integer(0, 255),
                "seconds",
                "How long changes of the signal after the first are ignored.");
        add("Delay", ValueType.integer(0, 300), "seconds", "The delay before the settings take effect.");
        flag("FlashEnable", "Whether a light flashes.");
        add("FlashLatch", LATCH, "seconds", "How long the light flashes.");
        flag("LogEnable", "Whether the event is logged.");
        flag("MailEnable", "Whether mail is sent.");
        mask("Matrix", "The channels that the matrix shows, a bit for each.");
        add("MatrixChannels[{target}]", YES_NO, "Whether the matrix shows this channel: 1, else 0.", TARGET);
        flag("MatrixEnable", "Whether the matrix shows channels.");
        flag("MessageEnable", "Whether a message is sent.");
    }

    private void positioners() {
        add(
                "PtzLink[{target}][0]",
                ValueType.choice("None", "Preset", "Tour", "Pattern"),
                "What the positioner of this channel does.",
                TARGET);
        add(
                "PtzLink[{target}][1]",
                ValueType.integer(0, 255),
                "The number of the preset, tour or pattern of this channel.",
                TARGET);
        flag("PtzLinkEnable", "Whether positioners do something.");
    }

    private void pictures() {
        mask("Record", "The channels that are recorded, a bit for each.");
        add("RecordChannels[{target}]", YES_NO, "Whether this channel is recorded: 1, else 0.", TARGET);
        flag("RecordEnable", "Whether channels are recorded.");
        add("RecordLatch", LATCH, "seconds", "How long is recorded after the event is over.");
        mask("Snapshot", "The channels of which pictures are taken, a bit for each.");
        add("SnapshotChannels[{target}]", YES_NO, "Whether pictures of this channel are taken: 1, else 0.", TARGET);
        flag("SnapshotEnable", "Whether pictures are taken.");
        add(
                "SnapshotPeriod",
                ValueType.integer(0, 255),
                "frames",
                "From one picture to the next; 0 takes every frame.");
        add("SnapshotTimes", ValueType.integer(0, 65_535), "", "The number of pictures; 0 for no end.");
    }

    private void rest() {
        add(
                "TimeSection[{day}][{section}]",
                new ValueType.TextType(64),
                "When the event counts on a day (0 is Sunday): 'mask hh:mm:ss-hh:mm:ss', where a mask of 0 is never.",
                new Index("day", 0, 6),
                new Index("section", 0, 23));
        flag("TipEnable", "Whether the device's own screen shows a message.");
        mask("Tour", "The channels that the screen goes through, a bit for each.");
        add("TourChannels[{target}]", YES_NO, "Whether the screen goes through this channel: 1, else 0.", TARGET);
        flag("TourEnable", "Whether the screen goes through channels.");
        add("Voice.AudioFileName", new ValueType.TextType(256), "", "The sound that is played.");
        flag("VoiceEnable", "Whether a sound is played.");
    }

    private void flag(String name, String text) {
        add(name, ValueType.FLAG, "", text);
    }

    private void mask(String name, String text) {
        add(name, MASK, "", text);
    }

    private void add(String name, ValueType type, String unit, String text) {
        rows.add(row(name, type, unit, text));
    }

    private void add(String name, ValueType type, String text, Index... more) {
        Parameter row = row(name, type, "", text);
        for (Index index : more) {
            row = row.at(index);
        }
        rows.add(row);
    }

    private Parameter row(String name, ValueType type, String unit, String text) {
        Parameter row = Parameter.of(head + ".EventHandler." + name, type, section, text)
                .in(unit);
        for (Index index : indexes) {
            row = row.at(index);
        }
        return row;
    }
}
