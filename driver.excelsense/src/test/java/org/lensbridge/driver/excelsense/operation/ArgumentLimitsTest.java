package org.lensbridge.driver.excelsense.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** What the document does not allow does not reach the camera. In a row, {@code list/name=value} is a field of the only record of a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArgumentLimitsTest {
    private ToughCamera camera;
    private DeviceRig rig;

    @BeforeAll
    void connect() {
        camera = ToughCamera.eye();
        rig = camera.connect();
    }

    @AfterAll
    void close() {
        rig.close();
        camera.close();
    }

    private static Map<String, Value> arguments(String text) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        for (String pair : text.split("; ")) {
            String[] parts = pair.split("=", 2);
            String[] path = parts[0].split("/");
            Value value = Value.of(parts[1]);
            for (int i = path.length - 1; i > 0; i--) {
                value = Value.of(List.of(Value.of(Map.of(path[i], value))));
            }
            arguments.put(path[0], value);
        }
        return arguments;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "device.setName | deviceName=a&b",
                "device.setName | deviceName=a`b",
                "device.setName | deviceName=it's",
                "camera.setInfo | cameraName=a/b",
                "camera.setInfo | cameraName=a=b",
                "camera.setInfo | channel=0; cameraName=a",
                "network.get | netCardId=3",
                "network.set | IPAddress=camera.local",
                "network.set | autoGetIPFlag=2",
                "ports.set | httpPort=65536",
                "time.set | year=2026; month=13; day=1; hour=0; minute=0; second=0",
                "time.set | year=2026; month=1; day=32; hour=0; minute=0; second=0",
                "time.set | year=2026; month=1; day=1; hour=24; minute=0; second=0",
                "time.set | year=2026; month=1; day=1; hour=0; minute=0; second=60",
                "time.set | year=2026; month=1; day=1; hour=0; minute=0",
                "ntp.set | enableFlag=1; NTPIP=192.0.2.1; NTPPort=65536",
                "ntp.set | enableFlag=1; NTPIP=192.0.2.1; NTPPort=1; IPProtoVer=2",
                "ntp.set | enableFlag=1; NTPIP=time.example; NTPPort=123",
                "osd.set | alpha=0",
                "osd.set | alpha=5",
                "osd.set | fontColor=10",
                "osdCanvas.get | canvasID=9",
                "osdCanvas.set | canvases/canvasID=0",
                "osdCanvas.set | canvases/topX=101",
                "osdCanvas.set | canvases/fontSize=0",
                "osdCanvas.set | canvases/OSDInfoAction=replace",
                "osdCanvas.set | canvases/OSDInfo/arrowID=1",
                "osdCanvas.set | canvases/OSDInfo/OSDType=6",
                "osdCanvas.set | canvases/OSDInfo/OSDBlinkInterval=0",
                "osdCanvas.set | canvases/OSDInfo/name=1",
                "stream.set | stream=1; video=3",
                "stream.set | stream=1; audio=104",
                "stream.set | stream=1; bitRateType=0",
                "stream.set | stream=1; quality=10",
                "stream.set | stream=1; resolution=640x480",
                "stream.get | stream=0",
                "record.setPolicy | StreamId=1",
                "record.setPolicy | StreamId=1; DiskGroupId=1; weekDay/weekDay=7",
                "record.setPolicy | StreamId=1; DiskGroupId=1; weekDay/endTime1=86401",
                "record.setPolicy | StreamId=1; DiskGroupId=1; scheduleTimeAction=remove",
                "record.setDirectory | enableFlag=1",
                "record.setDirectory | diskId=1; alarmThreshold=101",
                "alarm.trigger | alarmOutID=2; controlFlag=1",
                "alarm.trigger | controlFlag=2",
                "alarm.setOutput | alarmMode=0",
                "alarm.setOutput | alarmValidSignal=2",
                "alarm.setOutput | alarmTime=-1",
                "alarm.setMotion | alarmInterval=1801",
                "alarm.setMotion | alarmInterval=0",
                "alarm.setMotion | motionDetectionArea/topX=421",
                "alarm.setMotion | AlarmLinkage/ActionType=2",
                "alarm.setDisk | AlarmInterval=9",
                "alarm.setDisk | AlarmInterval=86401",
                "protocol.setSecurity | protocolSecurityFlag=2",
                "user.add | newuser=a",
                "user.add | newuser=; newpasswd=b",
                "user.modify | user=a; newpasswd=",
                "sensor.hue.set | value=101",
                "sensor.mirror.set | vertical=1",
                "log.system | startTime=20260101; endTime=20260101000000",
                "log.alarm | startTime=197001010000; endTime=20260101000000",
                "video.rtsp | encoder=H263",
                "snapshot.take | quality=0",
                "snapshot.take | quality=10"
            })
    void isRefusedHere(String operation, String arguments) {
        CameraException failure = assertThrows(CameraException.class, () -> rig.capability(0, Operations.class)
                .invoke(operation, arguments(arguments)));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind(), failure::reason);
        assertTrue(failure.reason().startsWith("Argument '"), failure.reason());
        assertEquals(List.of(), camera.sent());
    }
}
