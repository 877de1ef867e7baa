package org.lensbridge.driver.axis.capability.control.ptz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.PtzOperations;
import org.lensbridge.driver.axis.operation.PtzPresetOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Preset positions by {@code com/ptz.cgi} and {@code com/ptzconfig.cgi}. Tokens are the device's numbers. A preset without a name gets the device's
 * own. Changing them needs an administrator. Without state; called on the channel's lane.
 */
final class AxisPresets implements Presets {
    private static final int MOST = 3600;
    private static final int LONGEST_NAME = 31;
    private static final String FORBIDDEN = "\"<>~:";

    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;
    private final int longestName;
    private final ControlQueue control;

    AxisPresets(Ground ground, int channel) {
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.channel = channel;
        this.longestName = ground.tree()
                .number("PTZ.PresetNameMaxLen")
                .map(Number::intValue)
                .filter(length -> length > 0 && length <= 255)
                .orElse(LONGEST_NAME);
        this.control = new ControlQueue(ground, channel);
    }

    @Override
    public List<Preset> list() {
        Value answer = engine.call(PtzOperations.PRESETS, arguments(Map.of())).document();
        List<Preset> presets = new ArrayList<>();
        if (ofChannel(answer) instanceof Value.Fields numbers) {
            numbers.fields().forEach((number, name) -> presets.add(new Preset(number, name.toString())));
        }
        return presets;
    }

    /** What is told of this channel, or of the only one that anything is told of. */
    private Value ofChannel(Value answer) {
        if (!(answer instanceof Value.Fields cameras)) {
            return Value.ABSENT;
        }
        Optional<Value> mine = cameras.field(Integer.toString(channel));
        return mine.orElseGet(() -> cameras.fields().size() == 1
                ? cameras.fields().values().iterator().next()
                : Value.ABSENT);
    }

    @Override
    public void go(String token) {
        scope.ensureOpen();
        if (!isNumber(token)
                || list().stream().noneMatch(preset -> preset.token().equals(token))) {
            throw failure("There is no preset '" + token + "' on channel " + channel + ".");
        }
        control.take();
        send(PtzOperations.GO_TO_PRESET, Map.of("preset", Value.of(token)));
    }

    @Override
    public String save(String name) {
        scope.ensureOpen();
        checkName(name);
        List<Preset> before = list();
        Set<String> taken = before.stream().map(Preset::token).collect(Collectors.toSet());
        if (name.isEmpty()) {
            String number = free(taken);
            send(PtzPresetOperations.SET, Map.of("preset", Value.of(number)));
            return number;
        }
        if (before.stream().anyMatch(preset -> preset.name().equals(name))) {
            throw failure("There is a preset '" + name + "' on channel " + channel
                    + " already, which would be lost: replace it, or give another name.");
        }
        send(PtzPresetOperations.SET_BY_NAME, Map.of("name", Value.of(name)));
        return list().stream()
                .filter(preset -> !taken.contains(preset.token()))
                .findFirst()
                .map(Preset::token)
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL, "The device confirmed the preset '" + name + "' but does not list it."));
    }

    @Override
    public void replace(String token, String name) {
        scope.ensureOpen();
        if (!isNumber(token)) {
            throw failure("A preset of this camera is a number from 1 to " + MOST + ", not '" + token + "'.");
        }
        checkName(name);
        List<Preset> before = list();
        if (before.stream()
                .anyMatch(preset -> !preset.token().equals(token)
                        && !name.isEmpty()
                        && preset.name().equals(name))) {
            throw failure("Another preset of channel " + channel + " has the name '" + name + "'.");
        }
        send(PtzPresetOperations.SET, Map.of("preset", Value.of(token)));
        boolean named = before.stream()
                .anyMatch(
                        preset -> preset.token().equals(token) && preset.name().equals(name));
        if (!name.isEmpty() && !named) {
            rename(token, name);
        }
    }

    private void rename(String token, String name) {
        try {
            send(PtzPresetOperations.RENAME, Map.of("preset", Value.of(token), "name", Value.of(name)));
        } catch (CameraException e) {
            throw new CameraException(
                            e.kind(),
                            "The position was stored as preset " + token + " without its name. " + e.reason(),
                            e)
                    .during(e.operation());
        }
    }

    @Override
    public void remove(String token) {
        scope.ensureOpen();
        if (isNumber(token) && list().stream().anyMatch(preset -> preset.token().equals(token))) {
            send(PtzPresetOperations.REMOVE, Map.of("preset", Value.of(token)));
        }
    }

    private String free(Set<String> taken) {
        for (int number = 1; number <= MOST; number++) {
            if (!taken.contains(Integer.toString(number))) {
                return Integer.toString(number);
            }
        }
        throw failure("All presets of channel " + channel + " are taken. Remove one first.");
    }

    private void checkName(String name) {
        if (name.length() > longestName) {
            throw failure("The name of a preset of this camera has at most " + longestName + " characters.");
        }
        if (name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0 || c < ' ')) {
            throw failure("The name of a preset of this camera has none of the characters " + FORBIDDEN + ".");
        }
    }

    private void send(Operation row, Map<String, Value> others) {
        engine.call(row, arguments(others));
    }

    private Map<String, Value> arguments(Map<String, Value> others) {
        Map<String, Value> all = new LinkedHashMap<>(others);
        all.put(Operation.CHANNEL, Value.of(channel));
        return all;
    }

    private static boolean isNumber(String token) {
        return token.matches("[1-9]\\d{0,3}") && Integer.parseInt(token) <= MOST;
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
