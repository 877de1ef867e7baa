package org.lensbridge.driver.genericcgi.parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;

/**
 * The settings of one channel, or of the device itself: what the document names, what the device listed when it was connected, and what it tells
 * ranges of. The ranges are asked for by the first call. Thread-safe.
 */
public final class GenericSettings implements Settings {
    private final Ground ground;
    private final DeviceOptions options;
    private final int channel;
    private volatile RowSettings made;

    /** Settings of a channel from 1, of the device for 0. */
    public GenericSettings(Ground ground, DeviceOptions options, int channel) {
        this.ground = ground;
        this.options = options;
        this.channel = channel;
    }

    @Override
    public List<Setting> describe() {
        return rows().describe();
    }

    @Override
    public Map<String, Value> read(Collection<String> keys) {
        return rows().read(keys);
    }

    @Override
    public Map<String, Value> write(Map<String, Value> changes) {
        return rows().write(changes);
    }

    private RowSettings rows() {
        ground.scope().ensureOpen();
        RowSettings known = made;
        if (known == null) {
            Map<String, ValueType> told = options.ranges();
            ParameterEngine engine = new ParameterEngine(
                            ground.engine(),
                            new ChannelDialect(ground.views()),
                            DeviceParameters.of(ground.tree(), told.keySet(), ground.views(), channel),
                            channel)
                    .withRanges(told);
            known = new RowSettings(engine, ground.scope(), ground.context()::warn);
            made = known;
        }
        return known;
    }
}
