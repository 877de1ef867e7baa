package org.lensbridge.driver.genericcgi.capability.live.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.Phase;
import org.lensbridge.driver.support.event.StateEvents;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.tck.CollectedEvents;

class MonitorPartsFuzzTest {
    /** Whatever comes, nothing ends that has not begun, and nothing begins twice. */
    @FuzzTest
    void phasesFollowEachOther(byte[] input) {
        CollectedEvents events = new CollectedEvents();
        MonitorParts parts = new MonitorParts(new StateEvents(events));
        PartSink stream = new PartSink(MonitorParts.LIMITS, parts, parts);
        stream.start("multipart/x-mixed-replace;boundary=b");
        try {
            stream.bytes(ByteBuffer.wrap(parted(input)));
        } catch (CameraException e) {
            assertEquals(Kind.PROTOCOL, e.kind());
        }
        Map<String, Boolean> active = new HashMap<>();
        for (EventReport report : events.reports()) {
            boolean before = active.getOrDefault(report.vendorCode(), false);
            boolean begins = report.phase() == Phase.START || report.phase() == Phase.RESYNC;
            assertEquals(!begins, before, () -> report.phase() + " of " + report.vendorCode());
            active.put(report.vendorCode(), report.phase() != Phase.END);
        }
    }

    /** Each byte 0 of the input ends a part. */
    private static byte[] parted(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        return ("--b\r\n\r\n" + text.replace("\0", "\r\n--b\r\nContent-Type: text/plain\r\n\r\n") + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
