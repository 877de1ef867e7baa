package org.lensbridge.runtime.internal.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;

/** The latest events: so many of each device, so many in all, so that a noisy device does not push out the others'. Thread-safe. */
final class EventHistory {
    /** An entry of the list of all events, which is linked so that any entry can be taken out at once. */
    private static final class Node {
        private final CameraEvent event;
        private Node older;
        private Node newer;

        Node(CameraEvent event) {
            this.event = event;
        }
    }

    private final int perDevice;
    private final int inAll;
    private final Map<DeviceId, ArrayDeque<Node>> devices = new HashMap<>();
    private Node oldest;
    private Node newest;
    private int size;

    EventHistory(int perDevice, int inAll) {
        this.perDevice = perDevice;
        this.inAll = inAll;
    }

    synchronized void add(CameraEvent event) {
        Node node = new Node(event);
        node.older = newest;
        if (newest == null) {
            oldest = node;
        } else {
            newest.newer = node;
        }
        newest = node;
        size++;
        ArrayDeque<Node> own = devices.computeIfAbsent(event.device(), d -> new ArrayDeque<>());
        own.add(node);
        if (own.size() > perDevice) {
            unlink(own.poll());
        }
        if (size > inAll) {
            Node first = oldest;
            unlink(first);
            ArrayDeque<Node> others = devices.get(first.event.device());
            others.poll();
            if (others.isEmpty()) {
                devices.remove(first.event.device());
            }
        }
    }

    private void unlink(Node node) {
        if (node.older == null) {
            oldest = node.newer;
        } else {
            node.older.newer = node.newer;
        }
        if (node.newer == null) {
            newest = node.older;
        } else {
            node.newer.older = node.older;
        }
        size--;
    }

    /** The latest that fit, oldest first. */
    synchronized List<CameraEvent> latest(EventFilter filter, int count) {
        List<CameraEvent> found = new ArrayList<>();
        for (Node node = newest; node != null && found.size() < count; node = node.older) {
            if (filter.accepts(node.event)) {
                found.add(node.event);
            }
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }
}
