package org.lensbridge.console.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands that reach every documented parameter of a device. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"settings", "get", "set"})
@Component(service = SettingCommands.class, immediate = true)
public final class SettingCommands {
    private static final int MOST_LINES = 500;

    private final DeviceRegistry registry;

    @Activate
    public SettingCommands(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    @Descriptor("lists the groups of settings of a device or channel")
    public String settings(
            @Descriptor("channel, from 1; 0 for the device itself")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "0")
                    int channel,
            @Descriptor("name of the device") String name) {
        Map<String, Integer> groups = new TreeMap<>();
        settings(name, channel).describe().forEach(setting -> groups.merge(group(setting.key()), 1, Integer::sum));
        Table table = new Table("GROUP", "SETTINGS");
        groups.forEach(table::row);
        return table + "\nlb:settings -c " + channel + " " + name + " GROUP explains them, lb:get -c " + channel + " "
                + name + " GROUP* reads them. Channels have settings of their own: -c 1.";
    }

    @Descriptor("explains settings of a device or channel")
    public String settings(
            @Descriptor("channel, from 1; 0 for the device itself")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "0")
                    int channel,
            @Descriptor("name of the device") String name,
            @Descriptor("a part of keys, sections or descriptions") String what) {
        String part = what.toLowerCase(Locale.ROOT);
        List<Setting> found = settings(name, channel).describe().stream()
                .filter(setting -> (setting.key() + " " + setting.source() + " " + setting.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .toList();
        Table table = new Table("KEY", "VALUES", "UNIT", "ACCESS", "SECTION", "WHAT");
        found.stream()
                .limit(MOST_LINES)
                .forEach(setting -> table.row(
                        setting.key(),
                        setting.type().summary(),
                        setting.unit(),
                        setting.access().name().toLowerCase(Locale.ROOT).replace('_', '/'),
                        setting.source(),
                        setting.description()));
        if (table.isEmpty()) {
            return "No setting of " + name + " has '" + what + "' in its key, section or description.";
        }
        return found.size() <= MOST_LINES ? table.toString() : table + "\n" + (found.size() - MOST_LINES) + " more.";
    }

    @Descriptor("reads settings; a key that ends in * stands for all that begin so")
    public String get(
            @Descriptor("channel, from 1; 0 for the device itself")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "0")
                    int channel,
            @Descriptor("name of the device") String name,
            @Descriptor("keys") String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException(
                    "Which settings? lb:settings -c " + channel + " " + name + " lists them.");
        }
        return shown(settings(name, channel).read(List.of(keys)), List.of(keys), name);
    }

    @Descriptor("writes settings, all or none of them, and shows what the device has now")
    public String set(
            @Descriptor("channel, from 1; 0 for the device itself")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "0")
                    int channel,
            @Descriptor("does what takes the device away")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            @Descriptor("name of the device") String name,
            @Descriptor("changes: key=value") String... typed) {
        if (typed.length == 0) {
            throw new IllegalArgumentException("What is to be set? lb:set " + name + " KEY=VALUE ...");
        }
        Settings settings = settings(name, channel);
        Map<String, Setting> known =
                settings.describe().stream().collect(Collectors.toMap(Setting::key, s -> s, (a, b) -> a));
        Map<String, Value> changes = new LinkedHashMap<>();
        List<String> grave = new ArrayList<>();
        for (String text : typed) {
            String[] pair = ValueText.pair(text);
            Optional<Setting> setting = Optional.ofNullable(known.get(pair[0]));
            changes.put(pair[0], ValueText.value(setting.map(Setting::type).orElse(ValueType.ANY), pair[1]));
            setting.filter(Setting::destructive).ifPresent(s -> grave.add(s.key() + ": " + s.description()));
        }
        if (!grave.isEmpty() && !yes) {
            throw new IllegalArgumentException(
                    String.join(" ", grave) + " To do it: lb:set --yes -c " + channel + " " + name + " ...");
        }
        return shown(settings.write(changes), List.copyOf(changes.keySet()), name);
    }

    private Settings settings(String name, int channel) {
        Device device = Lookup.device(registry, name);
        return Lookup.capability(device, channel, Settings.class);
    }

    private static String group(String key) {
        int end = 0;
        while (end < key.length() && ".[{".indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return key.substring(0, end);
    }

    private static String shown(Map<String, Value> values, List<String> asked, String name) {
        List<String> lines = new ArrayList<>();
        values.forEach((key, value) -> lines.add(key + " = " + value));
        asked.stream()
                .filter(key -> !values.containsKey(key))
                .filter(key -> !key.endsWith("*")
                        || values.keySet().stream().noneMatch(k -> k.startsWith(key.substring(0, key.length() - 1))))
                .forEach(key -> lines.add(key + ": " + name + " told no value."));
        return String.join("\n", lines);
    }
}
