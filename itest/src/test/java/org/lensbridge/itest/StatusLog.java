package org.lensbridge.itest;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;

/** Every status that a device shows from now on. Thread-safe. */
final class StatusLog {
    private final List<DeviceStatus> seen = new CopyOnWriteArrayList<>();

    StatusLog(Device device) {
        follow(device, device.status());
    }

    private void follow(Device device, DeviceStatus known) {
        seen.add(known);
        device.when(status -> !status.equals(known)).thenAccept(status -> follow(device, status));
    }

    boolean saw(DeviceState state) {
        return seen.stream().anyMatch(status -> status.state() == state);
    }

    /** Each trouble is told in finished sentences and without the secret; who is away hears when the next try comes. */
    void assertClear() {
        for (DeviceStatus status : seen) {
            if (status.state() != DeviceState.ONLINE && status.state() != DeviceState.CONNECTING) {
                assertSentence(status.detail());
            }
        }
        // While a try is under way there is no time of the next one.
        assertTrue(
                toString(),
                !saw(DeviceState.OFFLINE)
                        || seen.stream()
                                .anyMatch(status -> status.state() == DeviceState.OFFLINE
                                        && status.nextRetry().isPresent()));
    }

    static void assertSentence(String text) {
        assertTrue("a sentence: " + text, text.matches("(?s)[\\p{Lu}\\d'].{10,}[.!]"));
        assertFalse(text, text.contains(Site.PASSWORD) || text.contains("Exception") || text.contains("null"));
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
