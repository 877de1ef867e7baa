package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.ByteSink;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.testkit.GoldenText;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** The simulated devices were written from the document and not from the rows: each row is known to at least one of their kinds. */
class EveryRowIsKnownTest {
    /** They are answered like unknown ones where there is nothing to act on; PlaybackTest and the simulator's own tests show them. */
    private static final Set<String> NEED_A_CALL_OR_A_FILE = Set.of(
            "playback.open",
            "recording.file",
            "recording.span",
            "videoTalk.cancel",
            "videoTalk.hangUp",
            "videoTalk.refuse");

    private static final ByteSink IGNORING = new ByteSink() {
        @Override
        public void start(String contentType) {}

        @Override
        public boolean bytes(ByteBuffer chunk) {
            chunk.position(chunk.limit());
            return true;
        }

        @Override
        public void end(StreamEnd end) {}
    };

    @Test
    void toAtLeastOneKindOfDevice() {
        Map<String, String> unknown = new TreeMap<>();
        DahuaRows.ROWS.golden().requests().stream()
                .filter(golden -> !DahuaRows.ROWS.operation(golden.operation()).is(Trait.DESTRUCTIVE))
                .forEach(golden -> unknown.put(golden.operation(), "nobody was asked"));
        for (DeviceKind kind : DeviceKind.values()) {
            try (DahuaCamera device = DahuaCamera.builder().kind(kind).start();
                    HttpTransports transport =
                            HttpTransports.create(HostLimits.DEFAULT.withRequestsPerSecond(100_000));
                    HttpDevice http = transport.open(
                            HttpTarget.of(DeviceAddress.parse(device.address().toString()), Credentials.ANONYMOUS))) {
                OperationEngine engine = new OperationEngine(http, new DahuaRefusals(), Duration.ofSeconds(5));
                for (String name : List.copyOf(unknown.keySet())) {
                    first(name).ifPresent(golden -> said(engine, golden, unknown));
                }
            }
        }
        assertEquals(NEED_A_CALL_OR_A_FILE, unknown.keySet(), unknown::toString);
    }

    private static Optional<GoldenText.Request> first(String name) {
        return DahuaRows.ROWS.golden().requests().stream()
                .filter(golden -> golden.operation().equals(name))
                .findFirst();
    }

    private static void said(OperationEngine engine, GoldenText.Request golden, Map<String, String> unknown) {
        Operation row = DahuaRows.ROWS.operation(golden.operation());
        Map<String, Value> arguments = golden.arguments();
        try {
            if (row.isAddress() || row.is(Trait.UPLOAD)) {
                engine.check(row, arguments);
            } else if (row.is(Trait.STREAM)) {
                engine.open(row, arguments, IGNORING).close();
            } else {
                engine.send(row, arguments);
            }
            unknown.remove(row.name());
        } catch (CameraException e) {
            if (e.kind() == Kind.UNSUPPORTED
                    || e.kind() == Kind.INVALID_ARGUMENT && e.reason().contains("status")) {
                unknown.put(row.name(), e.reason());
            } else {
                // It knows the request and has something against these arguments, such as a finder that nobody opened.
                unknown.remove(row.name());
            }
        }
    }
}
