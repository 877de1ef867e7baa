package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** When and what is recorded: sections 4.11.2 to 4.11.4. Channels and all indexes count from 0. */
public final class RecordingParameters {
    /** Who decides whether a channel records: 0 its rules, 1 it does, 2 it does not. */
    public static final Parameter MODE = Parameter.of(
                    "RecordMode[{channel}].Mode",
                    ValueType.integer(0, 2),
                    "4.11.3",
                    "Whether the channel records: 0 by its rules, 1 always, 2 never.")
            .at(Index.channel(0));

    /** Seconds that are kept from before an event. */
    static final Parameter PRE_RECORD = Parameter.of(
                    "Record[{channel}].PreRecord",
                    ValueType.integer(0, 300),
                    "4.11.2",
                    "How much is recorded from before an event; 0 for nothing.")
            .at(Index.channel(0))
            .in("s");

    static final List<Parameter> ALL = List.of(
            PRE_RECORD,
            Parameter.of(
                            "Record[{channel}].TimeSection[{day}][{section}]",
                            new ValueType.TextType(64),
                            "4.11.2",
                            "When the channel records on a day (0 is Sunday): 'mask hh:mm:ss-hh:mm:ss', where the mask adds up 1"
                                    + " always, 2 on motion, 4 on alarm, 8 on card.")
                    .at(Index.channel(0))
                    .at(new Index("day", 0, 6))
                    .at(new Index("section", 0, 23)),
            MODE,
            Parameter.of(
                    "MediaGlobal.SnapFormatAs",
                    ValueType.choice("MainFormat", "ExtraFormat"),
                    "4.11.4",
                    "The stream from which pictures are taken by themselves."));

    private RecordingParameters() {}
}
