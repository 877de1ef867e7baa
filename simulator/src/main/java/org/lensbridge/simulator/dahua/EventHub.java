package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.http.EventLoop;

/**
 * Which events are going on, and who wants to hear of them. The states are thread-safe; subscriptions are confined
 * to the event loop.
 */
final class EventHub {
    private final Personality personality;
    private final EventLoop loop;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Set<Integer>> active = new HashMap<>();
    private final Set<EventSubscription> subscriptions = new LinkedHashSet<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    EventHub(Personality personality, EventLoop loop) {
        this.personality = personality;
        this.loop = loop;
    }

    /** Subscriptions open now. */
    int open() {
        return open.get();
    }

    /** Messages left out because a subscriber was too slow. */
    long dropped() {
        return dropped.get();
    }

    /** Hears of each event on the loop's thread, after the subscribers. */
    @FunctionalInterface
    interface Listener {
        void raised(String code, int channel, EventAction action);
    }

    void whenRaised(Listener listener) {
        listeners.add(listener);
    }

    /** The state has changed when this returns; subscribers are told soon after. Channels count from 1. */
    void raise(String code, int channel, EventAction action, String data) {
        note(code, channel, action);
        String gap = personality.has(Quirk.COMPACT_EVENTS) ? ";" : "; ";
        Part message = message("Code=" + code + gap + "action=" + action.wire() + gap + "index=" + (channel - 1)
                + (data.isEmpty() ? "" : gap + "data=" + data));
        loop.execute(() -> {
            deliver(code, message);
            listeners.forEach(listener -> listener.raised(code, channel, action));
        });
    }

    /** A listener wrote so many bytes. */
    void received(int count) {
        received.addAndGet(count);
    }

    /** Bytes that subscribers wrote on their connections. */
    long received() {
        return received.get();
    }

    private void deliver(String code, Part message) {
        for (EventSubscription subscription : new ArrayList<>(subscriptions)) {
            if (subscription.wants(code) && !subscription.send(message)) {
                dropped.incrementAndGet();
            }
        }
    }

    /** The part that carries a text. */
    Part message(String text) {
        return Part.text(text, !personality.has(Quirk.EVENTS_WITHOUT_LENGTH));
    }

    private synchronized void note(String code, int channel, EventAction action) {
        Set<Integer> channels = active.computeIfAbsent(code, any -> new TreeSet<>());
        if (action == EventAction.START) {
            channels.add(channel);
        } else if (action == EventAction.STOP) {
            channels.remove(channel);
        }
    }

    /** Channels, from 1, on which the event goes on. */
    synchronized List<Integer> channels(String code) {
        return List.copyOf(active.getOrDefault(code, Set.of()));
    }

    /** After a reboot nothing goes on. */
    synchronized void forget() {
        active.clear();
    }

    boolean hasSubscriptions() {
        return !subscriptions.isEmpty();
    }

    void add(EventSubscription subscription) {
        subscriptions.add(subscription);
        open.incrementAndGet();
    }

    void remove(EventSubscription subscription) {
        if (subscriptions.remove(subscription)) {
            open.decrementAndGet();
        }
    }
}
