package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.LoggedRequest;

class ToursTest {
    private DahuaCamera camera;
    private Rig rig;
    private Tours tours;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).channels(2).start();
        rig = Rig.to(camera.address());
        rig.connect();
        camera.definePreset(1, "Gate", 10, 5, 1);
        camera.definePreset(2, "Door", 90, 5, 1);
        tours = rig.capability(1, Tours.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private static Tour tour(String token, String... presets) {
        return new Tour(token, "", Stream.of(presets).map(TourStop::at).toList());
    }

    private static Kind kind(Runnable call) {
        return assertThrows(CameraException.class, call::run).kind();
    }

    private List<String> sent() {
        return camera.requests().stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::target)
                .filter(target -> target.matches(".*ptz\\.cgi\\?action=(start|stop).*"))
                .map(target -> target.substring(target.indexOf("channel=")))
                .toList();
    }

    private List<String> tokens() {
        return tours.list().stream()
                .map(Tour::token)
                .filter(token -> !token.startsWith("pattern"))
                .toList();
    }

    @Test
    void storesListsStartsStopsAndRemovesTours() {
        assertEquals(List.of(), tokens());
        String token = tours.put(tour("", "2", "1", "2"));
        assertEquals("1", token);
        assertEquals(List.of("1"), tokens());
        tours.start(token);
        tours.stop(token);
        assertEquals("5", tours.put(tour("5", "1")));
        tours.put(tour("1", "1"));
        tours.remove("1");
        tours.remove("1");
        assertEquals(List.of("5"), tokens());
        assertEquals(
                List.of(
                        "channel=1&code=AddTour&arg1=1&arg2=2&arg3=0",
                        "channel=1&code=AddTour&arg1=1&arg2=1&arg3=0",
                        "channel=1&code=AddTour&arg1=1&arg2=2&arg3=0",
                        "channel=1&code=StartTour&arg1=1&arg2=0&arg3=0",
                        "channel=1&code=StopTour&arg1=1&arg2=0&arg3=0",
                        "channel=1&code=AddTour&arg1=5&arg2=1&arg3=0",
                        "channel=1&code=ClearTour&arg1=1&arg2=0&arg3=0",
                        "channel=1&code=AddTour&arg1=1&arg2=1&arg3=0",
                        "channel=1&code=ClearTour&arg1=1&arg2=0&arg3=0"),
                sent());
    }

    @Test
    void patternsAreToursWithTokensOfTheirOwn() {
        assertEquals(
                List.of("pattern-1", "pattern-2", "pattern-3", "pattern-4", "pattern-5"),
                tours.list().stream().map(Tour::token).toList());
        Operations operations = rig.capability(0, Operations.class);
        operations.invoke("ptz.pattern.begin", Map.of("pattern", Value.of(2)));
        operations.invoke("ptz.pattern.end", Map.of("pattern", Value.of(2)));
        tours.start("pattern-2");
        tours.stop("pattern-2");
        tours.remove("pattern-2");
        assertEquals(
                List.of("StartPattern", "StopPattern", "ClearPattern"),
                sent().stream()
                        .skip(2)
                        .map(line -> line.replaceAll(".*code=(\\w+)&arg1=2.*", "$1"))
                        .toList());
        assertEquals(Kind.UNSUPPORTED, kind(() -> tours.put(tour("pattern-2", "1"))));
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsRemoved() {
        tours.put(tour("3", "1"));
        int before = sent().size();
        assertEquals(Kind.INVALID_ARGUMENT, kind(() -> tours.put(tour("3", "1", "77"))));
        assertEquals(Kind.INVALID_ARGUMENT, kind(() -> tours.put(tour("3"))));
        assertEquals(Kind.INVALID_ARGUMENT, kind(() -> tours.put(tour("8", "1"))));
        assertEquals(Kind.INVALID_ARGUMENT, kind(() -> tours.put(tour("night", "1"))));
        for (String unknown : List.of("4", "pattern-6", "pattern-", "x", "-1", "")) {
            assertEquals(Kind.INVALID_ARGUMENT, kind(() -> tours.start(unknown)), unknown);
            tours.stop(unknown.equals("4") ? "x" : unknown);
            tours.remove(unknown);
        }
        assertEquals(before, sent().size(), sent()::toString);
        assertEquals(List.of("3"), tokens());
    }

    @Test
    void fullToursAreTold() {
        for (int number = 0; number <= 7; number++) {
            tours.put(tour("", "1"));
        }
        assertEquals(8, tokens().size());
        CameraException failure = assertThrows(CameraException.class, () -> tours.put(tour("", "1")));
        assertTrue(failure.reason().contains("up to 7"), failure.reason());
    }

    @Test
    void channelsAreTheirOwn() {
        tours.put(tour("", "1"));
        Tours second = rig.capability(2, Tours.class);
        assertTrue(second.list().stream().noneMatch(tour -> tour.token().equals("1")));
    }

    @Test
    void halfStoredTourIsTold() throws IOException {
        Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
                "getSystemInfo", "serialNumber=X1\r\ndeviceType=31\r\n",
                "getCurrentProtocolCaps&channel=1", "caps.TourMin=1\r\ncaps.TourMax=8\r\ncaps.Name=P\r\n",
                "getPresets&channel=1", "presets[0].Index=1\r\npresets[1].Index=2\r\n",
                "getTours&channel=1", "tours[0].Index=02\r\ntours[0].Name= Night \r\ntours[1].Index=x\r\n",
                "code=ClearTour&arg1=2&arg2=0&arg3=0", "OK",
                "code=AddTour&arg1=2&arg2=1&arg3=0", "OK"));
        try (ScriptedCamera scripted = new ScriptedCamera(answers);
                Rig other = Rig.to(scripted.address())) {
            other.connect();
            Tours found = other.capability(1, Tours.class);
            assertEquals(List.of(new Tour("2", "Night", List.of())), found.list());
            CameraException failure = assertThrows(CameraException.class, () -> found.put(tour("2", "1", "2")));
            assertEquals("ptz.tour.add", failure.operation());
            assertTrue(failure.reason().endsWith("Tour 2 has only the first 1 of its 2 stops now."), failure.reason());
        }
    }

    @Test
    void toStopWhatDoesNotRunAndToRemoveWhatIsNotThereIsHarmless() throws IOException {
        try (ScriptedCamera scripted = new ScriptedCamera(target -> Optional.of(
                        target.contains("getSystemInfo")
                                ? "serialNumber=X1\r\ndeviceType=31\r\n"
                                : target.contains("getCurrentProtocolCaps")
                                        ? "caps.TourMax=8\r\ncaps.PatternMax=5\r\ncaps.Name=P\r\n"
                                        : target.contains("StopTour")
                                                ? "Error\r\n"
                                                : "Error\r\nErrorID=4, Detail=Request invalid param!\r\n"));
                Rig other = Rig.to(scripted.address())) {
            other.connect();
            Tours idle = other.capability(1, Tours.class);
            idle.stop("3");
            idle.stop("pattern-2");
            idle.remove("pattern-2");
            assertEquals(
                    List.of("StopTour&arg1=3", "StopPattern&arg1=2", "ClearPattern&arg1=2"),
                    scripted.targets().stream()
                            .filter(target -> target.contains("action=start&"))
                            .map(target -> target.replaceAll(".*code=(\\w+&arg1=\\d+).*", "$1"))
                            .toList());
        }
    }

    @Test
    void protocolSaysWhatThereIs() throws IOException {
        try (ScriptedCamera scripted = new ScriptedCamera(Map.of(
                        "getSystemInfo", "serialNumber=X1\r\ndeviceType=31\r\n",
                        "getCurrentProtocolCaps&channel=1",
                                "caps.PresetMax=0\r\ncaps.PatternMax=0\r\ncaps.Name=P\r\n"));
                Rig other = Rig.to(scripted.address())) {
            ChannelInfo channel = other.connect().channels().get(1);
            assertTrue(other.session().capability(1, PanTiltZoom.class).isPresent());
            assertEquals(Optional.empty(), other.session().capability(1, Presets.class));
            assertEquals(Optional.empty(), other.session().capability(1, Tours.class));
            assertTrue(channel.absences().get("Tours").contains("no tours and patterns"), channel::toString);
        }
    }

    @Test
    void deviceThatDoesNotKnowTheQuestionIsNotAskedForEachChannel() {
        try (DahuaCamera fixed = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .channels(16)
                        .ptz(false)
                        .start();
                Rig other = Rig.to(fixed.address())) {
            ChannelInfo last = other.connect().channels().get(16);
            assertTrue(last.absences().get("Tours").contains("4.10.4"), last::toString);
            long asked = fixed.requests().stream()
                    .filter(request -> request.status() == 200)
                    .filter(request -> request.target().contains("getCurrentProtocolCaps"))
                    .count();
            assertEquals(1, asked);
        }
    }
}
