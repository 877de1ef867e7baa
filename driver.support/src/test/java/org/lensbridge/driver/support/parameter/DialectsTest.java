package org.lensbridge.driver.support.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.OperationEngine;

/** The engine serves each way in which vendors read and write parameters; the bytes are written by hand. */
class DialectsTest {
    private HttpCamera camera;

    private ParameterEngine engine(
            ParameterDialect dialect, List<Parameter> rows, int channel, Function<String, String> answers) {
        rows.forEach(row -> assertEquals(List.of(), row.problems()));
        camera = new HttpCamera(answers);
        OperationEngine operations =
                new OperationEngine(camera.device(), reply -> Optional.empty(), Duration.ofSeconds(5));
        return new ParameterEngine(operations, dialect, rows, channel);
    }

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void tablesAreReadAsAWholeAndWrittenByFullNames() {
        ValueType rate = new ValueType.DecimalType(new BigDecimal("0.2"), BigDecimal.valueOf(60));
        List<Parameter> rows = List.of(
                Parameter.of("Encode[{channel}].MainFormat[{record}].Video.FPS", rate, "1", "Rate.")
                        .at(Index.channel(0))
                        .at(new Index("record", 0, 2)),
                Parameter.of("Encode[{channel}].MainFormat[{record}].VideoEnable", ValueType.FLAG, "1", "On.")
                        .at(Index.channel(0))
                        .at(new Index("record", 0, 2)),
                Parameter.of("ChannelTitle[{channel}].Name", ValueType.TEXT, "1", "Name.")
                        .at(Index.channel(0)));
        ParameterEngine engine = engine(
                new Dialects.Tables(),
                rows,
                2,
                target -> target.contains("setConfig")
                        ? "OK\r\n"
                        : target.endsWith("Encode")
                                ? "table.Encode[0].MainFormat[0].Video.FPS=5\r\ntable.Encode[1].MainFormat[0].Video.FPS=12.5\r\n"
                                        + "table.Encode[1].MainFormat[0].VideoEnable=true\r\n"
                                        + "table.Encode[1].MainFormat[0].Video.Pack=DHAV\r\n"
                                : "table.ChannelTitle[0].Name=a\r\ntable.ChannelTitle[1].Name=Gate = B\r\n");
        assertEquals(
                "{Encode[1].MainFormat[0].Video.FPS=12.5, Encode[1].MainFormat[0].VideoEnable=true,"
                        + " Encode[1].MainFormat[0].Video.Pack=DHAV, ChannelTitle[1].Name=Gate = B}",
                engine.read(List.of("Encode[1].*", "ChannelTitle[1].Name", "Encode[1].MainFormat[0].Video.FPS"))
                        .values()
                        .toString());
        assertEquals(
                List.of("GET /cfg?action=getConfig&name=Encode", "GET /cfg?action=getConfig&name=ChannelTitle"),
                camera.requests());
        engine.write(Map.of(
                "ChannelTitle[1].Name", Value.of("A&B"),
                "Encode[1].MainFormat[0].VideoEnable", Value.of(true),
                "Encode[1].MainFormat[0].Video.FPS", Value.of(12.5)));
        assertEquals(
                List.of(
                        "GET /cfg?action=setConfig&Encode[1].MainFormat[0].Video.FPS=12.5"
                                + "&Encode[1].MainFormat[0].VideoEnable=true",
                        "GET /cfg?action=setConfig&ChannelTitle[1].Name=A%26B",
                        "GET /cfg?action=getConfig&name=Encode",
                        "GET /cfg?action=getConfig&name=ChannelTitle"),
                camera.requests());
    }

    @Test
    void branchesOfATreeAreListedInOneRequest() {
        List<Parameter> rows = List.of(
                Parameter.of("ImageSource.I{channel}.Sensor.WhiteBalance", ValueType.choice("auto", "hold"), "1", "WB.")
                        .at(Index.channel(0)),
                Parameter.of("ImageSource.I{channel}.Sensor.BacklightCompensation", ValueType.FLAG, "1", "Backlight.")
                        .as(Conversions.YES_NO)
                        .at(Index.channel(0)),
                Parameter.of("ImageSource.I{channel}.Appearance.Rotation", ValueType.integer(0, 359), "1", "Rotation.")
                        .orKey("Image.I{channel}.Appearance.Rotation")
                        .at(Index.channel(0)));
        ParameterEngine engine = engine(
                new Dialects.Tree("/axis-cgi/param.cgi"),
                rows,
                1,
                target -> target.contains("action=update")
                        ? "OK"
                        : "root.ImageSource.I0.Sensor.WhiteBalance=auto\nroot.ImageSource.I0.Sensor.BacklightCompensation=yes\n"
                                + "root.ImageSource.I0.Sensor.Secret=******\nroot.Image.I0.Appearance.Rotation=180\n"
                                + "# Error: Error -1 getting param in group 'ImageSource.I0.Appearance'\n");
        Outcome read = engine.read(List.of("*"));
        assertEquals(
                "{ImageSource.I0.Sensor.WhiteBalance=auto, ImageSource.I0.Sensor.BacklightCompensation=true,"
                        + " ImageSource.I0.Sensor.Secret=******, ImageSource.I0.Appearance.Rotation=180}",
                read.values().toString());
        assertEquals(1, read.warnings().size());
        assertEquals(
                List.of("GET /axis-cgi/param.cgi?action=list&group=ImageSource.I0.Sensor%2C"
                        + "ImageSource.I0.Appearance%2CImage.I0.Appearance"),
                camera.requests());
        engine.write(Map.of("ImageSource.I0.Appearance.Rotation", Value.of(180)));
        assertEquals(
                "GET /axis-cgi/param.cgi?action=update&Image.I0.Appearance.Rotation=180",
                camera.requests().get(1),
                "it goes to the place where this device has it");
        ParameterEngine wider = engine.withRanges(
                Map.of("ImageSource.I0.Sensor.WhiteBalance", ValueType.choice("auto", "hold", "auto_wide")));
        wider.write(Map.of("ImageSource.I0.Sensor.WhiteBalance", Value.of("auto_wide")));
        assertEquals(
                "GET /axis-cgi/param.cgi?action=update&ImageSource.I0.Sensor.WhiteBalance=auto_wide",
                camera.requests().get(0));
    }

    @Test
    void anotherTreeHasAnotherPath() {
        List<Parameter> rows = List.of(
                Parameter.of("Network.IPAddress", new ValueType.TextType(15), "1", "Address."),
                Parameter.of("Event.E0.Enabled", ValueType.FLAG, "1", "On.").as(Conversions.YES_NO));
        ParameterEngine engine = engine(
                new Dialects.Tree("/cgi-bin/admin/param.cgi"),
                rows,
                0,
                target -> target.contains("update")
                        ? ""
                        : "root.Network.IPAddress=192.0.2.7\nroot.Event.E0.Enabled=no\n");
        assertEquals(
                "{Network.IPAddress=192.0.2.7, Event.E0.Enabled=false}",
                engine.read(List.of("Network.*", "Event.E0.Enabled")).values().toString());
        engine.write(Map.of("Event.E0.Enabled", Value.of(false)));
        assertEquals(
                List.of(
                        "GET /cgi-bin/admin/param.cgi?action=list&group=Network%2CEvent.E0",
                        "GET /cgi-bin/admin/param.cgi?action=update&Event.E0.Enabled=no",
                        "GET /cgi-bin/admin/param.cgi?action=list&group=Event.E0"),
                camera.requests());
    }

    @Test
    void singleParametersTakeOneRequestEachAndAreSavedOnce() {
        List<Parameter> rows = List.of(
                Parameter.of("brightness", ValueType.integer(-50, 50), "1", "Brightness."),
                Parameter.of("motiondetect", ValueType.FLAG, "1", "Motion.").as(Conversions.ON_OFF),
                Parameter.of("admin", ValueType.TEXT, "1", "The administrator's password.")
                        .as(Conversions.emptyAs("empty"))
                        .only(Access.WRITE)
                        .with(Mark.SECRET));
        Function<String, String> answers = target -> target.contains("brightness")
                ? "brightness=-50\r\n"
                : target.contains("motiondetect") ? "motiondetect=on" : "ok";
        ParameterEngine engine = engine(new Dialects.Singles(false), rows, 0, answers);
        assertEquals(
                "{brightness=-50, motiondetect=true}",
                engine.read(List.of("*")).values().toString());
        assertEquals(List.of("GET /get?brightness", "GET /get?motiondetect"), camera.requests());
        Outcome written = engine.write(
                Map.of("admin", Value.of(""), "motiondetect", Value.of("true"), "brightness", Value.of(-50)));
        assertEquals(
                List.of(
                        "GET /set?brightness=-50",
                        "GET /set?motiondetect=on",
                        "GET /set?admin=empty",
                        "GET /set?params=save"),
                camera.requests().subList(0, 4));
        assertEquals(Value.of(true), written.values().get("motiondetect"));
        assertEquals(List.of(), written.warnings());
        camera.close();
        List<Parameter> perSensor =
                rows.stream().map(row -> row.at(Index.channel(1))).toList();
        engine(new Dialects.Singles(true), perSensor, 3, answers).read(List.of("brightness"));
        assertEquals(List.of("GET /get3?brightness"), camera.requests());
    }

    @Test
    void objectsAreWrittenWithTheFieldsThatMustComeAlong() {
        List<Parameter> rows = List.of(
                Parameter.of("NTP.IPProtoVer", ValueType.integer(1, 1), "1", "Version.")
                        .with(Mark.ACCOMPANIES),
                Parameter.of("NTP.enableFlag", ValueType.FLAG, "1", "On.")
                        .as(Conversions.ONE_ZERO)
                        .with(Mark.ACCOMPANIES),
                Parameter.of("NTP.NTPIP", ValueType.TEXT, "1", "Server.").with(Mark.ACCOMPANIES),
                Parameter.of("NTP.NTPPort", ValueType.integer(0, 65_535), "1", "Port.")
                        .with(Mark.ACCOMPANIES),
                Parameter.of("NTP.NTPCheckTime", ValueType.integer(1, 86_400), "1", "Interval.")
                        .only(Access.READ));
        String answer = "enableFlag=1\r\nIPProtoVer=1\r\nNTPIP=192.0.2.9\r\nNTPPort=123\r\nNTPCheckTime=3600\r\n";
        ParameterEngine engine =
                engine(new Dialects.Objects(false), rows, 0, target -> target.contains("action=set") ? "OK" : answer);
        Outcome written = engine.write(Map.of("NTP.NTPPort", Value.of(124)));
        assertEquals(
                List.of(
                        "GET /cgi-bin/param.cgi?action=get&type=NTP",
                        "GET /cgi-bin/param.cgi?action=set&type=NTP&IPProtoVer=1&enableFlag=1&NTPIP=192.0.2.9&NTPPort=124",
                        "GET /cgi-bin/param.cgi?action=get&type=NTP"),
                camera.requests());
        assertEquals("{NTP.NTPPort=123}", written.values().toString());
        assertEquals(1, written.warnings().size(), "the device kept its own port");
        camera.requests();
        camera.answer(target -> "what=1");
        CameraException failure =
                assertThrows(CameraException.class, () -> engine.write(Map.of("NTP.NTPPort", Value.of(124))));
        assertTrue(failure.reason().contains("must go NTP.IPProtoVer, NTP.enableFlag, NTP.NTPIP"), failure.reason());
        assertEquals(List.of("GET /cgi-bin/param.cgi?action=get&type=NTP"), camera.requests());
        camera.close();
        List<Parameter> perCamera = List.of(
                Parameter.of("recordPolicy.SaveDays", ValueType.integer(0, 365), "1", "Days.")
                        .at(Index.channel(1)),
                Parameter.of("recordPolicy.StreamId", ValueType.integer(1, 3), "1", "Stream.")
                        .at(Index.channel(1))
                        .with(Mark.ACCOMPANIES));
        engine(
                        new Dialects.Objects(true),
                        perCamera,
                        2,
                        target -> target.contains("action=set") ? "OK" : "SaveDays=7\r\nStreamId=1\r\n")
                .write(Map.of("recordPolicy.SaveDays", Value.of(7)));
        assertEquals(
                "GET /cgi-bin/param.cgi?action=set&type=recordPolicy&cameraID=2&SaveDays=7&StreamId=1",
                camera.requests().get(1));
    }
}
