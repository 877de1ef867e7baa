package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.operation.ByteSink;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/**
 * Simulated devices are written from the document and not from the rows: each row that destroys nothing must be known to at least one of
 * them. A row of an upload is checked and not sent.
 */
public abstract class KnownRowsContract {
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

    private final DriverRows rows;

    /** For a driver. */
    protected KnownRowsContract(DriverRows rows) {
        this.rows = Objects.requireNonNull(rows);
    }

    /** Starts each model, hands over its address, and closes it when that returns; the devices ask for no login. */
    protected abstract void forEachDevice(Consumer<URI> ask);

    /** How the names of rows begin that no simulated device knows; each of them begins at least one. */
    protected abstract Set<String> unknown();

    @Test
    void eachIsKnownToAtLeastOneDevice() {
        Map<String, String> unknown = new TreeMap<>();
        rows.golden().requests().stream()
                .map(GoldenText.Request::operation)
                .filter(name -> !rows.operation(name).is(Trait.DESTRUCTIVE))
                .forEach(name -> unknown.put(name, "nobody was asked"));
        forEachDevice(address -> ask(address, unknown));
        Set<String> beginnings = new TreeSet<>(unknown());
        unknown.keySet().forEach(name -> beginnings.removeIf(name::startsWith));
        assertEquals(Set.of(), beginnings, "a device knows these rows now");
        unknown.keySet().removeIf(name -> unknown().stream().anyMatch(name::startsWith));
        assertEquals(Map.of(), unknown);
    }

    private void ask(URI address, Map<String, String> unknown) {
        try (HttpTransports transport = HttpTransports.create(HostLimits.DEFAULT.withRequestsPerSecond(100_000));
                HttpDevice http =
                        transport.open(HttpTarget.of(DeviceAddress.parse(address.toString()), Credentials.ANONYMOUS))) {
            OperationEngine engine = new OperationEngine(http, rows.refusals(), Duration.ofSeconds(5));
            for (String name : List.copyOf(unknown.keySet())) {
                try {
                    send(engine, rows.operation(name));
                    unknown.remove(name);
                } catch (CameraException e) {
                    if (e.kind() == Kind.UNSUPPORTED) {
                        unknown.put(name, e.reason());
                    } else {
                        // It knows the request and has something against these arguments, such as a recording that it
                        // does not have.
                        unknown.remove(name);
                    }
                }
            }
        }
    }

    private void send(OperationEngine engine, Operation row) {
        Map<String, Value> arguments = rows.least(row);
        if (row.isAddress() || row.is(Trait.UPLOAD)) {
            engine.check(row, arguments);
        } else if (row.is(Trait.STREAM)) {
            engine.open(row, arguments, IGNORING).close();
        } else {
            engine.send(row, arguments);
        }
    }
}
