package org.lensbridge.simulator.arecont;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.simulator.picture.Profile;
import org.lensbridge.simulator.picture.WindowFrames.Window;

/**
 * Which window each stream of a sensor shows. Pictures of the same window share a stream; one that nobody looks at any more is given
 * another window, the longest unused first. Confined to the event loop, except for {@link #of}.
 */
final class Windows {
    /** Streams of one sensor. */
    static final int MOST = 24;

    private final Map<Profile, Window> shown = new ConcurrentHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private long uses;

    private static final class Slot {
        private final Profile profile;
        private int viewers;
        private long lastUse;

        private Slot(Profile profile) {
            this.profile = profile;
        }
    }

    Windows(int sensors) {
        for (int sensor = 1; sensor <= sensors; sensor++) {
            for (int number = 0; number < MOST; number++) {
                slots.add(new Slot(new Profile(sensor, number)));
            }
        }
    }

    /** What the stream shows, for who draws it. */
    Window of(Profile profile) {
        return shown.get(profile);
    }

    /** The stream of this window, for one more viewer; empty when all are in use. */
    Optional<Profile> take(int sensor, Window window) {
        Optional<Slot> taken = slots.stream()
                .filter(slot -> slot.profile.channel() == sensor)
                .filter(slot -> window.equals(shown.get(slot.profile)))
                .findFirst()
                .or(() -> slots.stream()
                        .filter(slot -> slot.profile.channel() == sensor && slot.viewers == 0)
                        .min(Comparator.comparingLong(slot -> slot.lastUse)));
        taken.ifPresent(slot -> {
            slot.viewers++;
            shown.put(slot.profile, window);
        });
        return taken.map(slot -> slot.profile);
    }

    void release(Profile profile) {
        slots.stream().filter(slot -> slot.profile.equals(profile)).forEach(slot -> {
            slot.viewers--;
            slot.lastUse = ++uses;
        });
    }
}
