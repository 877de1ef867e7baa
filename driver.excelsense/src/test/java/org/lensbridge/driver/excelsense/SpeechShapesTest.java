package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;

/** How firmware says yes, no and where. */
class SpeechShapesTest {
    private final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Value invoke(String operation, Map<String, Value> arguments) {
        return device.connect()
                .capability(0, Operations.class)
                .invoke(operation, arguments)
                .document();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK",
                "ok\r\n",
                "OK\0",
                "\"OK\"",
                "Ok.",
                "OK!\r\n\r\n",
                "OK,return=0",
                "\uFEFFOK\r\n",
                "<html><body>OK</body></html>",
                "<HTML>\r\n<BODY>\r\nOK\r\n</BODY>\r\n</HTML>\r\n"
            })
    void changesAreConfirmed(String answer) {
        device.text("httpPort=8081", answer);
        invoke("ports.set", Map.of("httpPort", Value.of(8081)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error,return=-505",
                "Error, return = -505\r\n",
                "error return=-505",
                "error:return=-505",
                "ERROR,RETURN=-505\0",
                "error\uFF0Creturn=-505",
                "error, return= - 505",
                "error,return=505",
                "error,return=\"-505\"",
                "error,return:-505",
                "error,\r\nreturn=-505",
                "<html><body>error,return=-505</body></html>",
                "\uFEFFerror,return=-505",
                "error;return=-505;",
                "error,return=-505,busy"
            })
    void changesAreRefused(String answer) {
        device.text("httpPort=8081", answer);
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> invoke("ports.set", Map.of("httpPort", Value.of(8081))))
                        .kind());
    }

    @Test
    void refusalsInOtherCharsets() {
        device.answers(
                "httpPort=8081",
                request -> AnsweringCamera.answer(
                        "200 OK",
                        "Content-Type: text/plain",
                        "error\uFF0Creturn=-505".getBytes(Charset.forName("GBK"))));
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> invoke("ports.set", Map.of("httpPort", Value.of(8081))))
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://192.0.2.9/snl/live/1/1",
                "RTSP://192.0.2.9:554/snl/live/1/1\r\n",
                "rtspURL=rtsp://192.0.2.9:554/snl/live/1/1\r\n",
                "url: rtsp://admin:secret@192.0.2.9:554/snl/live/1/1",
                "\"rtsp://192. 0.2.9 :554/snl/live/1/1\"",
                "OK\r\nrtsp://192.0.2.9:554/snl/live/1/1\0",
                "rtsp://192.0.2.9:554/snl/live/1/1?userName=admin&password=admin"
            })
    void addressesOfStreams(String answer) {
        device.text("type=RTSP", answer);
        device.answers("type=RTSP&cameraID=1&streamID=1&EncoderType=H264", request -> AnsweringCamera.text(answer));
        assertEquals(
                "rtsp://127.0.0.1:554/snl/live/1/1",
                invoke("video.rtsp", Map.of("channel", Value.of(1))).toString());
    }

    @Test
    void settingsInOtherCases() {
        device.text("action=get&type=devicePort", "HTTPPort = 8083\r\nRtspport=555\r\n");
        device.text(
                "type=localNetwork",
                "IPProtoVer=1\r\nnetCardId=1\r\nIPAddress=192.0.2.15\r\nsubNetmask=255.255.255.0\r\n"
                        + "subGateway=192.0.2.1\r\nautoGetIPFlag=0\r\n");
        Settings settings = device.connect().capability(0, Settings.class);
        assertEquals(
                Map.of(
                        "devicePort.httpPort", Value.of(8083),
                        "devicePort.rtspPort", Value.of(555),
                        "localNetwork.subGetway", Value.of("192.0.2.1")),
                settings.read(List.of("devicePort.httpPort", "devicePort.rtspPort", "localNetwork.subGetway")));
    }

    @Test
    void refusalOfAPictureThatIsLabelledAsOne() {
        device.answers(
                "cgi-bin/image.cgi",
                request -> AnsweringCamera.answer(
                        "200 OK", "Content-Type: image/jpeg", "error,return=-505".getBytes(StandardCharsets.US_ASCII)));
        device.answers(
                "cameraID=1&quality=9",
                request -> AnsweringCamera.answer(
                        "200 OK", "Content-Type: image/jpeg", "error,return=-505".getBytes(StandardCharsets.US_ASCII)));
        Snapshot snapshot = device.connect().capability(1, Snapshot.class);
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH))
                        .kind());
    }
}
