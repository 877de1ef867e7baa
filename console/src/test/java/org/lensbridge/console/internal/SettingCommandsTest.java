package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

class SettingCommandsTest {
    private static final List<Setting> ROWS = List.of(
            setting("General.LocalNo", ValueType.integer(0, 99), false),
            setting("General.Names", new ValueType.ListType(ValueType.TEXT, 9), false),
            setting("Language", ValueType.TEXT, true));

    private final SettingCommands commands = new SettingCommands(StubDevice.with(Settings.class, new Settings() {
        @Override
        public List<Setting> describe() {
            return ROWS;
        }

        @Override
        public Map<String, Value> read(Collection<String> keys) {
            return Map.of("General.LocalNo", Value.of(8));
        }

        @Override
        public Map<String, Value> write(Map<String, Value> changes) {
            return new LinkedHashMap<>(changes);
        }
    }));

    private static Setting setting(String key, ValueType type, boolean destructive) {
        return new Setting(
                key, type, Access.READ_WRITE, Optional.empty(), "", false, destructive, "What it is.", "4.6.1");
    }

    @Test
    void listsGroupsAndExplainsSettings() {
        assertTrue(commands.settings(0, "gate").startsWith("GROUP     SETTINGS\nGeneral   2\nLanguage  1\n"));
        assertEquals(3, commands.settings(0, "gate", "general.").lines().count());
        assertEquals(
                "No setting of gate has 'teapot' in its key, section or description.",
                commands.settings(0, "gate", "teapot"));
    }

    @Test
    void readsAndNamesWhatTheDeviceDidNotTell() {
        assertEquals(
                "General.LocalNo = 8\nGeneral.Names: gate told no value.",
                commands.get(0, "gate", "General.LocalNo", "General.Names"));
        assertEquals("General.LocalNo = 8", commands.get(0, "gate", "General*"));
    }

    @Test
    void writesByTheTypesOfTheRows() {
        assertEquals(
                "General.LocalNo = 9\nGeneral.Names = [a, b]",
                commands.set(0, false, "gate", "General.LocalNo=9", "General.Names=a,b"));
    }

    @Test
    void asksBeforeItTakesTheDeviceAway() {
        String refusal = assertThrows(
                        IllegalArgumentException.class, () -> commands.set(0, false, "gate", "Language=English"))
                .getMessage();
        assertTrue(refusal.startsWith("Language: What it is. To do it: lb:set --yes"), refusal);
        assertEquals("Language = English", commands.set(0, true, "gate", "Language=English"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThrows(IllegalArgumentException.class, () -> commands.get(0, "gate"));
        assertThrows(IllegalArgumentException.class, () -> commands.set(0, false, "gate"));
        assertThrows(IllegalArgumentException.class, () -> commands.get(3, "gate", "a"));
    }
}
