package org.lensbridge.driver.genericcgi.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Stored positions by the profile's requests: tokens are numbers, and {@code home} where the camera has one. Where the device does not tell
 * which numbers are taken, all are listed. Thread-safe.
 */
record ProfilePresets(Profile.Ptz ptz, Ground ground, Map<String, Value> channel) implements Presets {
    private static final int MOST_FOUND = 2_000;
    private static final Preset HOME = new Preset("home", "Home");

    @Override
    public List<Preset> list() {
        List<Preset> presets = new ArrayList<>();
        ptz.home().ifPresent(row -> presets.add(HOME));
        ptz.presets().ifPresent(stored -> presets.addAll(stored(stored)));
        return presets;
    }

    private List<Preset> stored(Profile.Presets stored) {
        if (stored.list().isEmpty()) {
            return IntStream.rangeClosed(1, stored.last())
                    .mapToObj(number -> new Preset(Integer.toString(number), ""))
                    .toList();
        }
        Profile.Found list = stored.list().get();
        String answer = ground.engine()
                .send(list.request(), Calls.fitting(list.request(), channel))
                .text();
        Map<Integer, Preset> presets = new TreeMap<>();
        list.search().all(answer, MOST_FOUND).forEach(found -> found(found, stored.last())
                .ifPresent(number -> presets.putIfAbsent(number, new Preset(Integer.toString(number), name(found)))));
        return List.copyOf(presets.values());
    }

    /** The number as callers give it, however the device pads it; empty for one that no request could name. */
    private static Optional<Integer> found(MatchResult found, int last) {
        String text = found.groupCount() >= 1 && found.group(1) != null
                ? found.group(1).strip()
                : "";
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= last);
    }

    private static String name(MatchResult found) {
        return found.groupCount() >= 2 && found.group(2) != null ? Search.line(found.group(2)) : "";
    }

    @Override
    public void go(String token) {
        if (token.equals(HOME.token()) && ptz.home().isPresent()) {
            send(ptz.home().get(), Map.of());
            return;
        }
        int number = number(token);
        Profile.Presets stored = presets();
        if (stored.list().isPresent()
                && stored(stored).stream().noneMatch(preset -> preset.token().equals(Integer.toString(number)))) {
            throw invalid("There is no preset " + number + ".");
        }
        send(stored.go(), Map.of("preset", Value.of(number)));
    }

    @Override
    public String save(String name) {
        Profile.Presets stored = presets();
        if (stored.list().isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "This camera does not tell which presets are taken. Say which one to replace instead.");
        }
        List<String> taken = stored(stored).stream().map(Preset::token).toList();
        for (int number = 1; number <= stored.last(); number++) {
            String token = Integer.toString(number);
            if (!taken.contains(token)) {
                replace(token, name);
                return token;
            }
        }
        throw invalid("All presets 1 to " + stored.last() + " are taken. Remove one first.");
    }

    @Override
    public void replace(String token, String name) {
        Operation row = presets().save().orElseThrow(() -> lacking("stores a preset"));
        send(row, Map.of("preset", Value.of(number(token)), "name", Value.of(name)));
    }

    @Override
    public void remove(String token) {
        Operation row = presets().remove().orElseThrow(() -> lacking("removes a preset"));
        send(row, Map.of("preset", Value.of(number(token))));
    }

    private void send(Operation row, Map<String, Value> arguments) {
        Map<String, Value> all = new HashMap<>(arguments);
        all.putAll(channel);
        ground.engine().call(row, Calls.fitting(row, all));
    }

    private Profile.Presets presets() {
        return ptz.presets().orElseThrow(() -> invalid("This camera has no preset but 'home'."));
    }

    private int number(String token) {
        int last = ptz.presets().map(Profile.Presets::last).orElse(0);
        Optional<Integer> number = token.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(token)) : Optional.empty();
        return number.filter(each -> each >= 1 && each <= last)
                .orElseThrow(() ->
                        invalid("A preset of this camera is a number from 1 to " + last + ", not '" + token + "'."));
    }

    private static CameraException lacking(String what) {
        return new CameraException(Kind.UNSUPPORTED, "The profile of this camera has no request that " + what + ".");
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
