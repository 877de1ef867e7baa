package org.lensbridge.driver.dahua.capability.image;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.parameter.InputCapabilities;
import org.lensbridge.driver.dahua.parameter.LensParameters;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.transport.text.KeyValueDocument;

/** How one channel makes its picture at one moment: the settings in force of the tables that it has. Immutable. */
final class Picture {
    static final String COLOR = "VideoColor";
    static final String OPTIONS = "VideoInOptions";
    static final String SHARPNESS = "VideoInSharpness";
    static final String MODE = "VideoInMode";

    private final Map<String, KeyValueDocument> tables;
    private final InputCapabilities capabilities;
    private final Map<String, ValueType> ranges;
    private final int channel;
    private final Profile profile;
    private final int color;

    /**
     * Of a channel, from 1.
     *
     * @param tables the answers by table; a table that the device lacks is empty
     * @param ranges that the device tells, by key
     * @param time the device's, which is asked only where it matters
     */
    Picture(
            Map<String, KeyValueDocument> tables,
            InputCapabilities capabilities,
            Map<String, ValueType> ranges,
            int channel,
            Supplier<LocalDateTime> time) {
        this.tables = Map.copyOf(tables);
        this.capabilities = capabilities;
        this.ranges = Map.copyOf(ranges);
        this.channel = channel - 1;
        this.profile = Profile.inForce(own(MODE), own(OPTIONS), time);
        this.color = color(time);
    }

    private KeyValueDocument own(String table) {
        return table(table).sub(table + "[" + channel + "]");
    }

    /** All that the device holds in a table. */
    KeyValueDocument table(String table) {
        return tables.get(table);
    }

    InputCapabilities capabilities() {
        return capabilities;
    }

    /** The colours of which the time section (4.5.2) is in force now; the first ones when none is. */
    private int color(Supplier<LocalDateTime> time) {
        KeyValueDocument colors = own(COLOR);
        for (int config : colors.list("")) {
            Optional<DaySection> section =
                    colors.text("[" + config + "].TimeSection").flatMap(DaySection::parse);
            boolean inForce = section.isPresent()
                    && section.get().mask() != 0
                    && (section.get().always()
                            || section.get().covers(time.get().toLocalTime().toSecondOfDay()));
            if (inForce) {
                return config;
            }
        }
        return 0;
    }

    /** A setting of the sensor by its name in section 4.5.20; empty where the block in force lacks it. */
    Optional<Knob> option(String name) {
        return knob(OPTIONS, block(name), Map.of("channel", channel));
    }

    /** A device may hold a setting once for all blocks: in that of the day. */
    private Parameter block(String name) {
        Parameter own = profile.rows().named(name);
        boolean there = table(OPTIONS).text(own.key(Map.of("channel", channel))).isPresent();
        return there ? own : Profile.DAY.rows().named(name);
    }

    /** A setting of the colours. */
    Optional<Knob> color(Parameter row) {
        return knob(COLOR, row, Map.of("channel", channel, "config", color));
    }

    /** How sharp edges are made. */
    Optional<Knob> sharpness() {
        Map<String, Integer> at = Map.of("channel", channel, "config", profile.config());
        return knob(SHARPNESS, LensParameters.SHARPNESS, at);
    }

    private Optional<Knob> knob(String table, Parameter row, Map<String, Integer> at) {
        String key = row.key(at);
        return table(table).text(key).map(text -> Knob.of(table, row, key, ranges, text));
    }
}
