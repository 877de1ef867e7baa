package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.transport.http.HttpRequest;

/** The bytes of settings, by a table that was written by hand. */
class SettingsRequestsTest {
    private static final String CGI = "/cgi-bin/configManager.cgi?action=";

    static List<String> lines() {
        return GoldenText.lines("settings");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void writesTheGoldenRequests(String line) {
        String[] fields = line.split(" \\| ");
        Map<String, Value> changes = new LinkedHashMap<>();
        for (String change : fields[1].split("; ")) {
            String[] parts = change.split("=", 2);
            changes.put(parts[0], Value.of(parts[1]));
        }
        RecordingDevice device = new RecordingDevice("OK");
        OperationEngine operations = new OperationEngine(device, new DahuaRefusals(), Duration.ofSeconds(1));
        new ParameterEngine(operations, DahuaTables.INSTANCE, DahuaParameters.ALL, Integer.parseInt(fields[0].strip()))
                .write(changes);
        assertEquals(
                List.of(fields[2].split(" ; ")),
                device.requests.stream()
                        .map(HttpRequest::target)
                        .map(target -> target.substring(CGI.length()))
                        .toList());
        for (HttpRequest request : device.requests) {
            assertTrue(request.target().startsWith(CGI));
            assertEquals(request.target().contains("getConfig"), request.repeatable(), "what writes is sent once");
        }
    }
}
