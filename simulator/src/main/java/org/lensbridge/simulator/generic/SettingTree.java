package org.lensbridge.simulator.generic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The parameters of a device by name, without {@code root.}. Thread-safe; listeners run outside of the lock. */
final class SettingTree {
    private final List<Setting> delivered;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    SettingTree(List<Setting> delivered) {
        this.delivered = List.copyOf(delivered);
        reset(name -> false);
    }

    /** Everything as delivered, except what is kept; what was added is gone. */
    void reset(Predicate<String> kept) {
        synchronized (this) {
            Map<String, Setting> before = new LinkedHashMap<>(settings);
            settings.clear();
            delivered.forEach(setting -> {
                boolean stays = kept.test(setting.name()) && before.containsKey(setting.name());
                settings.put(setting.name(), stays ? before.get(setting.name()) : setting);
            });
        }
        changed();
    }

    /** Hears that something has changed. */
    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    synchronized List<Setting> all() {
        return List.copyOf(settings.values());
    }

    /** Those in a group, or the one of that name. */
    List<Setting> in(String group) {
        return all().stream()
                .filter(setting ->
                        setting.name().equals(group) || setting.name().startsWith(group + "."))
                .toList();
    }

    synchronized Optional<Setting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    String value(String name) {
        return find(name).map(Setting::value).orElse("");
    }

    boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** Sets all of them, or none; empty when that is done, else the name of one that cannot be. */
    Optional<String> update(Map<String, String> values) {
        synchronized (this) {
            for (Map.Entry<String, String> wanted : values.entrySet()) {
                Setting setting = settings.get(wanted.getKey());
                if (setting == null || !setting.allows(wanted.getValue())) {
                    return Optional.of(wanted.getKey());
                }
            }
            values.forEach((name, value) -> settings.computeIfPresent(name, (same, setting) -> setting.with(value)));
        }
        changed();
        return Optional.empty();
    }

    /** What the device itself finds out or takes back, whatever clients may write. */
    void put(Setting setting) {
        synchronized (this) {
            settings.put(setting.name(), setting);
        }
        changed();
    }

    /** As {@link #put}, for one that is there. */
    void measured(String name, String value) {
        find(name).ifPresent(setting -> put(setting.with(value)));
    }

    /** False when there is nothing in the group. */
    boolean remove(String group) {
        boolean removed;
        synchronized (this) {
            List<String> gone = new ArrayList<>(settings.keySet());
            gone.removeIf(name -> !name.startsWith(group + "."));
            removed = settings.keySet().removeAll(gone);
        }
        changed();
        return removed;
    }
}
