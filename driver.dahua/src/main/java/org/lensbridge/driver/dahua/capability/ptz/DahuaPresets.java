package org.lensbridge.driver.dahua.capability.ptz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Stored positions by sections 4.10.4, 4.10.5 and 4.10.7. Tokens are the device's numbers. The document has no request that names a
 * preset: wished names are not kept, the device makes its own. Without state; called on the channel's lane.
 */
public final class DahuaPresets implements Presets {
    /** Of a device that does not tell the last. */
    private static final int USUAL = 255;

    private final OperationEngine engine;
    private final int channel;

    /** For a channel, from 1. */
    public DahuaPresets(OperationEngine engine, int channel) {
        this.engine = engine;
        this.channel = channel;
    }

    @Override
    public List<Preset> list() {
        KeyValueDocument answer = listed();
        for (String list : DahuaQuirks.PRESET_LISTS) {
            List<Preset> presets = new ArrayList<>();
            for (int i : answer.list(list)) {
                KeyValueDocument entry = answer.sub(list + "[" + i + "]");
                entry.text("Index")
                        .map(String::strip)
                        .filter(token -> !token.isEmpty())
                        .ifPresent(token -> presets.add(new Preset(
                                token, DeviceText.unquoted(entry.text("Name").orElse("")))));
            }
            if (!presets.isEmpty()) {
                return presets;
            }
        }
        return List.of();
    }

    @Override
    public void go(String token) {
        int number = number(token);
        // Devices confirm a preset that they do not have with OK, and stay where they are.
        if (list().stream().noneMatch(preset -> preset.token().equals(Integer.toString(number)))) {
            throw failure("There is no preset " + number + " on channel " + channel + ".");
        }
        send(PtzOperations.GO_TO_PRESET, number);
    }

    @Override
    public String save(String name) {
        KeyValueDocument caps = ask(PtzOperations.CAPABILITIES);
        int first =
                Math.max(0, caps.number("caps.PresetMin").map(Number::intValue).orElse(1));
        int last = Math.min(
                PtzOperations.MOST_PRESETS,
                caps.number("caps.PresetMax").map(Number::intValue).orElse(USUAL));
        Set<String> taken = new TreeSet<>();
        list().forEach(preset -> taken.add(preset.token()));
        for (int number = first; number <= last; number++) {
            if (!taken.contains(Integer.toString(number))) {
                send(PtzOperations.SET_PRESET, number);
                return Integer.toString(number);
            }
        }
        throw failure(
                "All presets " + first + " to " + last + " of channel " + channel + " are taken. Remove one first.");
    }

    @Override
    public void replace(String token, String name) {
        send(PtzOperations.SET_PRESET, number(token));
    }

    @Override
    public void remove(String token) {
        if (list().stream().anyMatch(preset -> preset.token().equals(token))) {
            send(PtzOperations.CLEAR_PRESET, number(token));
        }
    }

    private KeyValueDocument listed() {
        try {
            return ask(PtzOperations.PRESETS);
        } catch (CameraException e) {
            if (DahuaRefusals.isBare(e)) {
                return KeyValues.parse("");
            }
            throw e;
        }
    }

    private KeyValueDocument ask(Operation operation) {
        return KeyValues.parse(engine.send(operation, Map.of(Operation.CHANNEL, Value.of(channel)))
                .text());
    }

    private void send(Operation operation, int number) {
        engine.call(operation, Map.of(Operation.CHANNEL, Value.of(channel), "preset", Value.of(number)));
    }

    private static int number(String token) {
        if (!token.matches("\\d{1,4}") || Integer.parseInt(token) > PtzOperations.MOST_PRESETS) {
            throw failure("A preset of this camera is a number up to " + PtzOperations.MOST_PRESETS + ", not '" + token
                    + "'.");
        }
        return Integer.parseInt(token);
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
