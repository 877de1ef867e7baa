package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** What goes on already is asked for by section 4.9.16, as far as the device has it. */
class EventResyncTest {
    @Test
    void statesOfTheDeviceAreToldOnceAndWithoutChannel() {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .channels(4)
                        .start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.raise("StorageFailure", 1, EventAction.START, "");
            camera.raise("StorageFailure", 2, EventAction.START, "");
            camera.raise("AlarmOutput", 3, EventAction.START, "");
            CollectedEvents sink = new CollectedEvents();
            Await.until(
                    () -> {
                        rig.capability(0, EventSource.class).listen(sink).close();
                        return sink.reports().size() >= 2;
                    },
                    Duration.ofSeconds(20));
            assertEquals(
                    List.of("storage 0 RESYNC", "output 0 RESYNC"),
                    sink.reports().stream()
                            .map(report -> report.type() + " " + report.channel() + " " + report.phase())
                            .toList());
        }
    }

    @Test
    void deviceThatDoesNotKnowTheRequestIsAskedOnce() throws IOException {
        try (StreamingCamera camera = new StreamingCamera("action=attach", (in, out) -> {
                    out.write(StreamingCamera.head());
                    out.flush();
                    in.read();
                });
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            for (int time = 0; time < 3; time++) {
                rig.capability(0, EventSource.class)
                        .listen(new CollectedEvents())
                        .close();
            }
            assertEquals(
                    List.of("/cgi-bin/eventManager.cgi?action=getEventIndexes&code=VideoMotion"),
                    camera.targets.stream()
                            .filter(target -> target.contains("getEventIndexes"))
                            .toList());
        }
    }

    /** Devices say so in the form of an error, and go on to answer. */
    @Test
    void nothingGoingOnIsAnAnswer() throws IOException {
        try (ScriptedCamera camera = new ScriptedCamera(Map.of(
                        "getSystemInfo", "serialNumber=X2\r\n",
                        "heartbeat=5",
                                "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n--b\r\n",
                        "code=VideoMotion", "Error: No Events\r\n",
                        "code=VideoLoss", "channels[0]=3\r\n",
                        "code=VideoBlind", "Error\r\nNo Events!\r\n"));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            for (int time = 0; time < 2; time++) {
                rig.capability(0, EventSource.class)
                        .listen(new CollectedEvents())
                        .close();
            }
            List<String> asked = asked(camera);
            assertEquals(8, asked.indexOf("VideoMotion") + asked.lastIndexOf("VideoMotion"), asked::toString);
            assertEquals(List.of("VideoMotion", "VideoLoss", "VideoBlind"), asked.subList(8, asked.size()));
        }
    }

    /** A device that answered for one code knows the request, whatever it says of others. */
    @Test
    void refusedCodesAreNotAskedForAgain() throws IOException {
        try (ScriptedCamera camera = new ScriptedCamera(Map.of(
                        "getSystemInfo", "serialNumber=X1\r\n",
                        "heartbeat=5",
                                "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n--b\r\n",
                        "code=VideoMotion", "channels[0]=0\r\n",
                        "code=VideoLoss", "channels[0]=x\r\nchannels[1]=-4\r\n",
                        "code=VideoBlind", "Error\r\nBad Request!\r\n",
                        "code=AlarmLocal", "\r\n"));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            for (int time = 0; time < 2; time++) {
                rig.capability(0, EventSource.class)
                        .listen(new CollectedEvents())
                        .close();
            }
            assertEquals(
                    List.of(
                            "VideoMotion",
                            "VideoLoss",
                            "VideoBlind",
                            "AlarmLocal",
                            "StorageNotExist",
                            "StorageFailure",
                            "StorageLowSpace",
                            "AlarmOutput",
                            "VideoMotion",
                            "VideoLoss",
                            "AlarmLocal"),
                    asked(camera));
        }
    }

    private static List<String> asked(ScriptedCamera camera) {
        return camera.targets().stream()
                .filter(target -> target.contains("getEventIndexes"))
                .map(target -> target.substring(target.indexOf("code=") + 5))
                .toList();
    }
}
