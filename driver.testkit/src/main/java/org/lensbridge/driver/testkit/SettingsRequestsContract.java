package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.transport.http.HttpRequest;

/** The bytes of settings, by a table that was written by hand: {@code channel | key=value; key=value | request ; request}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SettingsRequestsContract {
    private final DriverRows driver;
    private final String head;
    private final String reading;

    /**
     * For a driver.
     *
     * @param head what every request begins with; it does not stand in the table
     * @param reading how the others begin that only read
     */
    protected SettingsRequestsContract(DriverRows driver, String head, String reading) {
        this.driver = driver;
        this.head = head;
        this.reading = reading;
    }

    final List<String> lines() {
        return driver.golden().lines("settings");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("lines")
    void writesTheGoldenRequests(String line) {
        String[] fields = line.split(" \\| ");
        Map<String, Value> changes = new LinkedHashMap<>();
        for (String change : fields[1].split("; ")) {
            String[] parts = change.split("=", 2);
            changes.put(parts[0].strip(), Value.of(parts[1]));
        }
        RecordingDevice device = new RecordingDevice("OK");
        new ParameterEngine(
                        driver.engine(device),
                        driver.dialect(),
                        driver.parameters(),
                        Integer.parseInt(fields[0].strip()))
                .write(changes);
        List<String> targets =
                device.requests().stream().map(HttpRequest::target).toList();
        targets.forEach(target -> assertTrue(target.startsWith(head), target));
        assertEquals(
                List.of(fields[2].split(" ; ")),
                targets.stream().map(target -> target.substring(head.length())).toList());
        for (HttpRequest request : device.requests()) {
            assertEquals(request.target().startsWith(head + reading), request.repeatable(), "what writes is sent once");
        }
    }
}
