package org.lensbridge.driver.dahua.capability.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.dahua.parameter.MotionParameters;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * The motion detector of a channel by section 4.8.1: up to four windows over the same grid of 22 by 18 blocks, each with its own sensitivity and
 * threshold. Regions stand for windows in their order; a window without blocks stands for a region without areas as long as one with blocks comes
 * after it. Without state; called on the channel's lane.
 */
final class DahuaMotionDetection implements MotionDetection {
    private static final double PERCENT = 100;

    private final RowSettings settings;
    private final int channel;
    private final SessionScope scope;
    private final MotionOptions options;

    /** For a channel, from 1, with so many windows. */
    DahuaMotionDetection(Ground ground, int channel, int windows) {
        ParameterEngine rows =
                new ParameterEngine(ground.engine(), DahuaTables.INSTANCE, MotionParameters.DETECTOR, channel);
        this.settings = new RowSettings(rows, ground.scope(), ground.context()::warn);
        this.channel = channel;
        this.scope = ground.scope();
        this.options = new MotionOptions(windows, MotionParameters.COLUMNS, MotionParameters.ROWS, false);
    }

    @Override
    public MotionOptions options() {
        scope.ensureOpen();
        return options;
    }

    @Override
    public MotionSettings read() {
        Map<String, Value> held = held();
        boolean on = value(held, MotionParameters.ENABLED, Map.of())
                .flatMap(Value::asFlag)
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL,
                        "The device does not tell whether motion is looked for on channel " + channel + "."));
        List<MotionRegion> regions = new ArrayList<>();
        int used = 0;
        for (int window = 0; window < options.regions(); window++) {
            MotionRegion region = region(held, window);
            regions.add(region);
            used = region.areas().isEmpty() ? used : window + 1;
        }
        return new MotionSettings(on, regions.subList(0, used));
    }

    private Map<String, Value> held() {
        return settings.read(List.of("MotionDetect[" + (channel - 1) + "].*"));
    }

    private MotionRegion region(Map<String, Value> held, int window) {
        String name = value(held, MotionParameters.NAME, Map.of("window", window))
                .map(Value::toString)
                .orElse("");
        int[] lines = new int[MotionParameters.ROWS];
        for (int line = 0; line < lines.length; line++) {
            lines[line] = number(held, MotionParameters.LINE, Map.of("window", window, "line", line))
                    .orElse(0);
        }
        Optional<Integer> threshold = number(held, MotionParameters.THRESHOLD, Map.of("window", window));
        return new MotionRegion(
                name,
                MotionGrid.areas(lines),
                number(held, MotionParameters.SENSITIVITY, Map.of("window", window))
                                .orElse(0)
                        / PERCENT,
                threshold.isPresent() ? OptionalDouble.of(threshold.get() / PERCENT) : OptionalDouble.empty());
    }

    /** Sends only what is not so already. */
    @Override
    public MotionSettings write(MotionSettings wanted) {
        if (wanted.regions().size() > options.regions()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Channel " + channel + " has " + options.regions() + " motion regions, not "
                            + wanted.regions().size() + ".");
        }
        Map<String, Value> changes = new LinkedHashMap<>();
        put(changes, MotionParameters.ENABLED, Map.of(), Value.of(wanted.on()));
        for (int window = 0; window < options.regions(); window++) {
            Map<String, Integer> at = Map.of("window", window);
            if (window < wanted.regions().size()) {
                MotionRegion region = wanted.regions().get(window);
                if (!region.name().isEmpty()) {
                    put(changes, MotionParameters.NAME, at, Value.of(region.name()));
                }
                put(changes, MotionParameters.SENSITIVITY, at, percent(region.sensitivity()));
                region.threshold().ifPresent(share -> put(changes, MotionParameters.THRESHOLD, at, percent(share)));
                lines(changes, window, MotionGrid.lines(region.areas()));
            } else {
                lines(changes, window, new int[MotionParameters.ROWS]);
            }
        }
        Map<String, Value> held = held();
        changes.entrySet().removeIf(change -> change.getValue().equals(held.get(change.getKey())));
        if (!changes.isEmpty()) {
            settings.write(changes);
        }
        return read();
    }

    private void lines(Map<String, Value> changes, int window, int[] lines) {
        for (int line = 0; line < lines.length; line++) {
            put(changes, MotionParameters.LINE, Map.of("window", window, "line", line), Value.of(lines[line]));
        }
    }

    private void put(Map<String, Value> changes, Parameter row, Map<String, Integer> at, Value value) {
        changes.put(key(row, at), value);
    }

    private Optional<Value> value(Map<String, Value> held, Parameter row, Map<String, Integer> at) {
        return Optional.ofNullable(held.get(key(row, at)));
    }

    private Optional<Integer> number(Map<String, Value> held, Parameter row, Map<String, Integer> at) {
        return value(held, row, at).flatMap(Value::asNumber).map(Number::intValue);
    }

    private String key(Parameter row, Map<String, Integer> at) {
        Map<String, Integer> full = new LinkedHashMap<>(at);
        full.put("channel", channel - 1);
        return row.key(full);
    }

    private static Value percent(double share) {
        return Value.of(Math.round(share * PERCENT));
    }
}
