package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;
import org.lensbridge.tck.Await;

class DigitalIoTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PORTS =
            """
            Input.NbrOfInputs=2
            Output.NbrOfOutputs=1
            IOPort.I0.Configurable=yes
            IOPort.I0.Direction=input
            IOPort.I0.Input.Name=Door
            IOPort.I0.Output.Name=Port 1
            IOPort.I1.Usage=Tampering
            IOPort.I1.Direction=input
            IOPort.I2.Direction=output
            IOPort.I2.Output.Name=Siren
            """;

    /** The ports that are active, from 1. */
    private final Set<Integer> active = ConcurrentHashMap.newKeySet();

    private Optional<String> ports(Request request) {
        if (request.target().contains("port.cgi?checkactive=")) {
            return Optional.of("port1=" + state(1) + "\r\nport2=" + state(2) + "\r\nport3=" + state(3) + "\r\n");
        }
        if (request.target().contains("port.cgi?action=3%3A")) {
            if (request.target().endsWith("%2F")) {
                active.add(3);
            } else {
                active.remove(3);
            }
            return Optional.of("");
        }
        return Optional.empty();
    }

    private String state(int port) {
        return active.contains(port) ? "active" : "inactive";
    }

    private ControlCamera old() {
        ControlCamera camera = new ControlCamera(PORTS, this::ports);
        camera.connect();
        return camera;
    }

    private static List<String> actions(ControlCamera camera) {
        return camera.sent("port.cgi").stream()
                .filter(query -> query.startsWith("action="))
                .toList();
    }

    @Test
    void numbersPortsAsTheyArePrinted() throws IOException {
        active.add(2);
        try (ControlCamera camera = old()) {
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            assertEquals(
                    List.of(
                            new DigitalInput(1, "Door", Optional.of(false)),
                            new DigitalInput(2, "Tampering", Optional.of(true))),
                    io.inputs());
            assertEquals(
                    List.of(new DigitalOutput(3, "Siren", Optional.of(SwitchMode.OFF), Optional.of(false))),
                    io.outputs());
        }
    }

    @Test
    void followsAPortWhoseDirectionIsChanged() throws IOException {
        try (ControlCamera camera = old()) {
            camera.set("IOPort.I0.Direction=output");
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            assertEquals(
                    List.of(1, 3),
                    io.outputs().stream().map(DigitalOutput::number).toList());
        }
    }

    @Test
    void tellsNoStatesWhereTheDeviceDoesNot() throws IOException {
        try (ControlCamera camera = new ControlCamera(PORTS, ControlCamera::nothing)) {
            camera.connect();
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            assertEquals(List.of(new DigitalOutput(3, "Siren", Optional.empty(), Optional.empty())), io.outputs());
            CameraException failure = assertThrows(CameraException.class, () -> io.pulse(3, Duration.ofSeconds(1)));
            assertEquals(Kind.PROTOCOL, failure.kind());
            assertEquals(List.of(), actions(camera));
        }
    }

    @Test
    void switchesOutputsOnly() throws IOException {
        try (ControlCamera camera = old()) {
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            io.set(3, SwitchMode.ON);
            io.set(3, SwitchMode.AUTOMATIC);
            for (int number : new int[] {-1, 0, 1, 4}) {
                CameraException failure = assertThrows(CameraException.class, () -> io.set(number, SwitchMode.ON));
                assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
                assertEquals("This device's outputs are 3, not " + number + ".", failure.reason());
            }
            assertEquals(List.of("action=3:/", "action=3:\\"), actions(camera));
        }
    }

    @Test
    void pulsesGoBackToWhatWas() throws IOException {
        try (ControlCamera camera = old()) {
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            io.pulse(3, Duration.ofMillis(30));
            assertTrue(Await.until(() -> actions(camera).equals(List.of("action=3:/", "action=3:\\")), SOON));
            io.set(3, SwitchMode.ON);
            io.pulse(3, Duration.ofMillis(30));
            assertTrue(Await.until(() -> actions(camera).size() == 5, SOON));
            assertEquals("action=3:/", actions(camera).get(4));
            io.set(3, SwitchMode.OFF);
            io.pulse(3, Duration.ofMinutes(10));
            camera.disconnect();
            assertEquals("action=3:\\", actions(camera).get(7));
        }
    }

    @Test
    void pulsesHaveAMeasure() throws IOException {
        try (ControlCamera camera = old()) {
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            for (Duration length : List.of(Duration.ZERO, Duration.ofMinutes(11), Duration.ofSeconds(-1))) {
                assertEquals(
                        Kind.INVALID_ARGUMENT,
                        assertThrows(CameraException.class, () -> io.pulse(3, length))
                                .kind());
            }
        }
    }

    private static Optional<String> managed(Request request, String ports) {
        if (request.target().endsWith("apidiscovery.cgi")) {
            return Optional.of("{\"data\":{\"apiList\":[{\"id\":\"io-port-management\",\"version\":\"1.1\"}]}}");
        }
        if (!request.target().endsWith("portmanagement.cgi")) {
            return Optional.empty();
        }
        return Optional.of(request.body().contains("getPorts") ? ports : "{\"method\":\"setPorts\",\"data\":{}}");
    }

    private static final String MANAGED = "{\"data\":{\"numberOfPorts\":3,\"items\":["
            + "{\"port\":\"2\",\"state\":\"closed\",\"direction\":\"output\",\"name\":\"Lamp\",\"normalState\":\"closed\"},"
            + "{\"port\":\"0\",\"state\":\"closed\",\"direction\":\"input\",\"usage\":\"Button\",\"normalState\":\"open\"},"
            + "{\"port\":\"x\"}]}}";

    @Test
    void speaksJsonWithCurrentFirmware() throws IOException {
        try (ControlCamera camera = new ControlCamera(PORTS, request -> managed(request, MANAGED))) {
            camera.connect();
            DigitalIo io = camera.ofDevice(DigitalIo.class);
            assertEquals(List.of(new DigitalInput(1, "Button", Optional.of(true))), io.inputs());
            assertEquals(
                    List.of(new DigitalOutput(3, "Lamp", Optional.of(SwitchMode.OFF), Optional.of(false))),
                    io.outputs());
            io.set(3, SwitchMode.ON);
            io.set(3, SwitchMode.OFF);
            assertEquals(
                    List.of("\"state\":\"open\"", "\"state\":\"closed\""),
                    camera.sent("portmanagement.cgi").stream()
                            .filter(body -> body.contains("setPorts"))
                            .map(body -> body.substring(body.indexOf("\"state\""), body.indexOf('}')))
                            .toList());
        }
    }

    @Test
    void pulsesOfCurrentFirmwareEndWithTheSession() throws IOException {
        try (ControlCamera camera = new ControlCamera(PORTS, request -> managed(request, MANAGED))) {
            camera.connect();
            camera.ofDevice(DigitalIo.class).pulse(3, Duration.ofMinutes(10));
            int before = camera.sent("portmanagement.cgi").size();
            camera.disconnect();
            List<String> sent = camera.sent("portmanagement.cgi");
            assertEquals(before + 1, sent.size(), "in haste nothing is asked");
            assertTrue(sent.get(before).contains("\"state\":\"closed\""), sent.get(before));
        }
    }

    @Test
    void saysWhyADeviceHasNoPorts() throws IOException {
        try (ControlCamera camera = new ControlCamera("", ControlCamera::nothing)) {
            assertTrue(camera.absence(0, DigitalIo.class).contains("IOPort.I#"));
        }
        String none = "{\"data\":{\"numberOfPorts\":0}}";
        try (ControlCamera camera = new ControlCamera(PORTS, request -> managed(request, none))) {
            assertTrue(camera.absence(0, DigitalIo.class).startsWith("Asked for io.ports"));
        }
    }

    @Test
    void takesTheParametersWhereTheJsonIsRefused() throws IOException {
        String refused = "{\"error\":{\"code\":2105,\"message\":\"Authorization failed\"}}";
        try (ControlCamera camera =
                new ControlCamera(PORTS, request -> managed(request, refused).or(() -> ports(request)))) {
            camera.connect();
            assertEquals(2, camera.ofDevice(DigitalIo.class).inputs().size());
        }
    }
}
