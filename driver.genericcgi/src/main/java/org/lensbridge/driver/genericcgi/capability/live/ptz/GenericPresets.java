package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Presets by sections 5.3.1.1 and 5.3.1.3. Tokens are the device's numbers, 1 to 256; a head that has a home lists it as {@code home}. Names are kept by
 * heads that know their angles. Where the device does not tell which presets are stored, none but home is listed: all numbers can be gone to and
 * replaced, but no new one is chosen, which could be in use. Without state; called on the channel's lane.
 */
final class GenericPresets implements Presets {
    private static final String HOME = "home";

    private final Ground ground;
    private final Commands commands;
    private final StoredPresets stored;

    GenericPresets(Ground ground, Commands commands) {
        this.ground = ground;
        this.commands = commands;
        this.stored = new StoredPresets(ground);
    }

    @Override
    public List<Preset> list() {
        ground.scope().ensureOpen();
        List<Preset> presets = new ArrayList<>();
        if (hasHome()) {
            presets.add(new Preset(HOME, "Home"));
        }
        stored.ask()
                .orElse(Map.of())
                .forEach((number, name) -> presets.add(new Preset(Integer.toString(number), name)));
        return presets;
    }

    @Override
    public void go(String token) {
        ground.scope().ensureOpen();
        if (isHome(token)) {
            ground.engine().call(PtzOperations.MOVE, Map.of("direction", Value.of(HOME)));
            return;
        }
        int number = number(token);
        if (stored.ask().filter(known -> !known.containsKey(number)).isPresent()) {
            throw invalid("There is no preset " + number + ".");
        }
        send(PtzOperations.GO_TO_PRESET, number);
    }

    @Override
    public String save(String name) {
        requireName(name);
        Map<Integer, String> known = stored.ask()
                .orElseThrow(() -> new CameraException(
                        Kind.UNSUPPORTED,
                        "This camera does not tell which presets are taken, so that a new one could overwrite another."
                                + " Choose a number from 1 to " + PtzOperations.MOST_PRESETS
                                + " and replace that preset."));
        for (int number = 1; number <= PtzOperations.MOST_PRESETS; number++) {
            if (!known.containsKey(number)) {
                store(number, name);
                return Integer.toString(number);
            }
        }
        throw invalid("All " + PtzOperations.MOST_PRESETS + " presets are taken. Remove one first.");
    }

    @Override
    public void replace(String token, String name) {
        requireName(name);
        if (isHome(token)) {
            ground.engine().call(PtzOperations.SET_HOME);
        } else {
            store(number(token), name);
        }
    }

    @Override
    public void remove(String token) {
        ground.scope().ensureOpen();
        if (isHome(token)) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "A camera always has a home position: replace it instead of removing it.");
        }
        Optional<Integer> number = preset(token);
        if (number.isEmpty()) {
            return;
        }
        Optional<Map<Integer, String>> known = stored.ask();
        if (known.isEmpty()) {
            ifThere(number.get());
        } else if (known.get().containsKey(number.get())) {
            send(PtzOperations.REMOVE_PRESET, number.get());
        }
    }

    /** A device that does not tell its presets may refuse to remove one that it does not have. */
    private void ifThere(int number) {
        try {
            send(PtzOperations.REMOVE_PRESET, number);
        } catch (CameraException e) {
            if (e.kind() != Kind.INVALID_ARGUMENT) {
                throw e;
            }
        }
    }

    private void store(int number, String name) {
        if (name.isEmpty() || !commands.absolute()) {
            send(PtzOperations.SET_PRESET, number);
        } else {
            Map<String, Value> named = Map.of("preset", Value.of(number), "name", Value.of(name));
            ground.engine().call(PtzOperations.NAME_PRESET, named);
        }
    }

    private void requireName(String name) {
        ground.scope().ensureOpen();
        if (commands.absolute() && (name.length() > PtzOperations.LONGEST_NAME || name.indexOf('~') >= 0)) {
            throw invalid("A preset's name has at most " + PtzOperations.LONGEST_NAME + " characters and no ~.");
        }
    }

    private void send(Operation row, int number) {
        ground.engine().call(row, Map.of("preset", Value.of(number)));
    }

    private boolean hasHome() {
        return commands.have("move");
    }

    private boolean isHome(String token) {
        return hasHome() && token.equals(HOME);
    }

    private static int number(String token) {
        return preset(token)
                .orElseThrow(() -> invalid("A preset of this camera is a number from 1 to " + PtzOperations.MOST_PRESETS
                        + ", not '" + token + "'."));
    }

    private static Optional<Integer> preset(String token) {
        return Optional.of(token)
                .filter(text -> text.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= PtzOperations.MOST_PRESETS);
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
