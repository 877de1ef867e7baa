package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/** What {@link Settings} promise, for the device and each of its channels. Writes nothing but what is there already. */
interface SettingsContract extends Bench {
    private static List<Settings> all(Connected connected) {
        List<Settings> found = connected.all(Settings.class);
        assumeTrue(!found.isEmpty(), "the device has no Settings");
        return found;
    }

    @Test
    default void settingsHaveDistinctKeysAndSections() {
        for (Settings settings : all(connected())) {
            Set<String> keys = new HashSet<>();
            for (Setting setting : settings.describe()) {
                assertTrue(keys.add(setting.key()), setting.key());
                assertFalse(setting.source().isBlank(), setting.key());
                assertFalse(setting.description().isBlank(), setting.key());
                assertTrue(!setting.secret() || setting.defaultValue().isEmpty(), setting.key());
            }
        }
    }

    @Test
    default void settingsAreReadWithinTheirTypes() {
        for (Settings settings : all(connected())) {
            Map<String, Setting> described = described(settings);
            settings.read(described.keySet()).forEach((key, value) -> {
                Setting setting = described.get(key);
                assertTrue(setting != null, () -> key + " was not asked for");
                assertTrue(setting.access() != Access.WRITE, key);
                assertTrue(
                        setting.secret() || setting.type().problem(value).isEmpty(),
                        () -> key + " is no " + setting.type().summary());
            });
        }
    }

    @Test
    default void settingsAreReadByTheBeginningOfTheirKeys() {
        for (Settings settings : all(connected())) {
            for (Setting setting : settings.describe().stream().limit(3).toList()) {
                String beginning = setting.key().substring(0, setting.key().length() - 1);
                Map<String, Value> some = settings.read(List.of(beginning + "*"));
                assertTrue(some.keySet().stream().allMatch(key -> key.startsWith(beginning)), some::toString);
                assertEquals(
                        settings.read(List.of(setting.key())).containsKey(setting.key()),
                        some.containsKey(setting.key()),
                        setting.key());
            }
        }
    }

    @Test
    default void unknownSettingsAreMissingAndCannotBeWritten() {
        for (Settings settings : all(connected())) {
            assertEquals(Map.of(), settings.read(List.of("no.such.setting")));
            Expect.invalid(() -> settings.write(Map.of("no.such.setting", Value.of(1))));
            assertEquals(Map.of(), settings.write(Map.of()));
        }
    }

    @Test
    default void unfitChangesAreRefusedAndChangeNothing() {
        for (Settings settings : all(connected())) {
            Map<String, Value> before = settings.read(described(settings).keySet());
            for (Setting setting : settings.describe()) {
                Value unfit = Value.of(Map.of("noSuchField", Value.of("x")));
                if (setting.access() == Access.READ) {
                    Expect.invalid(() ->
                            settings.write(Map.of(setting.key(), before.getOrDefault(setting.key(), Value.of("")))));
                } else if (setting.type().problem(unfit).isPresent()) {
                    Expect.invalid(() -> settings.write(Map.of(setting.key(), unfit)));
                }
            }
            assertEquals(before, settings.read(described(settings).keySet()));
        }
    }

    @Test
    default void settingsAreWrittenAndReadBack() {
        for (Settings settings : all(connected())) {
            Map<String, Value> before = settings.read(described(settings).keySet());
            settings.describe().stream()
                    .filter(setting -> setting.access() == Access.READ_WRITE && !setting.secret())
                    .filter(setting -> before.containsKey(setting.key()))
                    .filter(setting -> setting.type() instanceof ValueType.FlagType
                            || setting.type() instanceof ValueType.IntegerType)
                    .findFirst()
                    .ifPresent(setting -> {
                        Map<String, Value> change = Map.of(setting.key(), before.get(setting.key()));
                        assertEquals(change, settings.write(change));
                    });
        }
    }

    @Test
    default void settingsAreGoneAfterClose() {
        Connected connected = connected();
        Settings settings = connected.require(Settings.class);
        connected.session().close();
        Expect.gone(settings::describe);
        Expect.gone(() -> settings.read(List.of("*")));
        Expect.gone(() -> settings.write(Map.of()));
    }

    private static Map<String, Setting> described(Settings settings) {
        Map<String, Setting> described = new LinkedHashMap<>();
        settings.describe().forEach(setting -> described.put(setting.key(), setting));
        return described;
    }
}
