package org.lensbridge.transport.internal.capture;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.capture.ConversationRecorder;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;
import org.lensbridge.transport.http.HttpTarget;

/** The recordings of one transport, by host and port. Thread-safe. */
public final class Taps implements ConversationRecorder, AutoCloseable {
    private volatile Map<String, FileRecording> running = Map.of();

    /** What the conversation with this target goes through. */
    public DeviceTap at(HttpTarget target) {
        return new DeviceTap(this, target);
    }

    @Override
    public synchronized Recording record(RecordingPlan plan) throws IOException {
        String place = place(plan.address());
        if (running.containsKey(place)) {
            throw new IllegalArgumentException("A recording of this device's host and port is under way.");
        }
        FileRecording recording = FileRecording.begin(plan, over -> remove(place, over));
        Map<String, FileRecording> more = new HashMap<>(running);
        more.put(place, recording);
        running = Map.copyOf(more);
        recording.start();
        return recording;
    }

    private synchronized void remove(String place, FileRecording over) {
        Map<String, FileRecording> fewer = new HashMap<>(running);
        fewer.remove(place, over);
        running = Map.copyOf(fewer);
    }

    /** The recording under way, or null. */
    FileRecording recording(String place) {
        Map<String, FileRecording> now = running;
        return now.isEmpty() ? null : now.get(place);
    }

    static String place(DeviceAddress address) {
        return address.authority().toLowerCase(Locale.ROOT);
    }

    /** Ends all recordings. */
    @Override
    public void close() {
        List.copyOf(running.values()).forEach(FileRecording::close);
    }
}
