package org.lensbridge.driver.axis.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.capability.image.TreeCamera;

/** Who a device is, by either of two requests. */
class IdentificationTest {
    private static final String LISTING =
            """
            Brand.Brand=AXIS
            Brand.ProdNbr=P1234
            Brand.ProdFullName=AXIS P1234 Network Camera
            Properties.Firmware.Version=5.51.7
            Properties.System.SerialNumber=00408C112233
            Image.I0.Source=0
            """;
    private static final String PROPERTIES =
            "{\"apiVersion\":\"1.3\",\"data\":{\"propertyList\":{\"Brand\":\"AXIS\",\"ProdNbr\":\"Q9\",\"ProdType\":\"Network"
                    + " Camera\",\"Version\":\"11.9.60\",\"SerialNumber\":\"B8A44F112233\"}}}";

    @Test
    void readsTheTreeAloneWhereItTellsAll() throws Exception {
        try (TreeCamera camera = new TreeCamera(LISTING)) {
            DeviceInfo info = camera.connect().info();

            assertEquals(
                    List.of("Axis", "P1234", "5.51.7", "00408C112233", "00:40:8c:11:22:33"),
                    List.of(info.vendor(), info.model(), info.firmware(), info.serial(), info.mac()));
            assertEquals("AXIS P1234 Network Camera", info.details().get("ProdFullName"));
            assertTrue(camera.targets.stream().noneMatch(target -> target.contains("basicdeviceinfo")));
            assertEquals(List.of(), camera.context.warnings());
        }
    }

    @Test
    void asksForPropertiesWhereTheTreeLacksThem() throws Exception {
        try (TreeCamera camera = new TreeCamera("Brand.Brand=AXIS\nBrand.ProdNbr=P1234\n")) {
            camera.answers.put("/axis-cgi/basicdeviceinfo.cgi", PROPERTIES);

            DeviceInfo info = camera.connect().info();

            assertEquals("P1234", info.model());
            assertEquals("11.9.60", info.firmware());
            assertEquals("b8:a4:4f:11:22:33", info.mac());
        }
    }

    @Test
    void isOnlineForAUserWhoMayListNothing() throws Exception {
        try (TreeCamera camera = new TreeCamera("")) {
            camera.answers.put("/axis-cgi/param.cgi", "403 <html>Forbidden</html>");
            camera.answers.put("/axis-cgi/basicdeviceinfo.cgi", PROPERTIES);

            Description description = camera.connect();

            assertEquals("Q9", description.info().model());
            assertEquals(2, description.channels().size());
            camera.session.check();
        }
    }

    @Test
    void staysOnlineForAUserWhoSeesNoBrand() throws Exception {
        try (TreeCamera camera = new TreeCamera("Properties.Firmware.Version=1.84\nProperties.System.SerialNumber=X")) {
            camera.connect();
            camera.session.check();

            assertTrue(camera.targets.get(camera.targets.size() - 1).endsWith("group=Properties.Firmware"));
        }
    }

    @Test
    void isNoDeviceOfThisFamilyWithoutEither() throws Exception {
        for (String answer : new String[] {"404 <html>Not Found</html>", "<html>Welcome</html>", "a=b", ""}) {
            try (TreeCamera camera = new TreeCamera("")) {
                camera.answers.put("/", answer);

                CameraException e = assertThrows(CameraException.class, camera::connect);

                assertEquals(Kind.UNSUPPORTED, e.kind(), answer);
                assertTrue(e.reason().contains("is not an Axis device"), e.reason());
            }
        }
    }

    @Test
    void readsTheListOfInterfaces() throws Exception {
        try (TreeCamera camera = new TreeCamera(LISTING)) {
            camera.answers.put(
                    "/axis-cgi/apidiscovery.cgi",
                    "{\"data\":{\"apiList\":[{\"id\":\"param-cgi\",\"version\":\"1.0\"},{\"name\":\"x\"},7]}}");

            camera.connect();

            assertEquals(List.of(), camera.context.warnings());
        }
    }

    @Test
    void takesJsonErrorsForNoInterfaces() throws Exception {
        try (TreeCamera camera = new TreeCamera(LISTING)) {
            camera.answers.put("/axis-cgi/apidiscovery.cgi", "{\"error\":{\"code\":2004,\"message\":\"no\"}}");

            assertEquals("P1234", camera.connect().info().model());
        }
    }
}
