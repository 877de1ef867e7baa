package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.media.internal.http.Response;

/** What a reader is told of a stream that does not begin. */
class LateStreamTest {
    private final FakeHub hub = new FakeHub();
    private final FakeDevice device = new FakeDevice();

    private String told(String profile) {
        Response response = RequestRouter.late(hub, device, new StreamKey(FakeDevice.GATE, 1, profile));
        assertEquals(503, response.status());
        return StandardCharsets.UTF_8.decode(response.body()).toString();
    }

    private void waiting(String profile, String detail) {
        hub.statistics = List.of(new StreamStatistics(
                new StreamKey(FakeDevice.GATE, 1, profile),
                StreamStatistics.State.WAITING,
                "H264",
                Instant.EPOCH,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                List.of(),
                detail));
    }

    @Test
    void saysWhyTheHubWaits() {
        waiting("main", "Its RTSP service refuses user 'u'.");
        assertEquals("The stream gate/1/* brings no pictures. Its RTSP service refuses user 'u'.\n", told("*"));
        assertEquals("The stream gate/1/main brings no pictures. Its RTSP service refuses user 'u'.\n", told("main"));
        assertEquals("The stream gate/1/sub brings no pictures. The device is ONLINE.\n", told("sub"));
    }

    @Test
    void saysHowTheDeviceDoes() {
        device.status = new DeviceStatus(DeviceState.OFFLINE, "Nothing answers.", Instant.EPOCH, Optional.empty());
        assertEquals("The stream gate/1 brings no pictures. The device is OFFLINE. Nothing answers.\n", told(""));
    }
}
