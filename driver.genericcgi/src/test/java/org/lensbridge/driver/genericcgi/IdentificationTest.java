package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Who a device is, what its users may find out of it, and what is no such device. */
final class IdentificationTest {
    private static final String LISTING =
            """
            root.Brand.Brand=Yardview
            root.Brand.ProdNbr=YV-720
            root.Brand.ProdFullName=Yardview Dome = 720
            root.Properties.Firmware.Version=z20130718NSA
            root.Properties.System.SerialNumber=YV00042
            root.Network.Eth0.MACAddress=00-D0-89-0A-0B-0C
            root.Network.IPAddress=192.0.2.7
            root.Image.I0.Name=Gate
            """;

    private static CgiCamera listing(String text) {
        return new CgiCamera(target -> target.contains("param.cgi") ? text : "");
    }

    private static CameraException refused(CgiCamera camera, String user, String password) {
        try (Rig rig = Rig.as(camera, user, password)) {
            return assertThrows(CameraException.class, rig::connect);
        }
    }

    @Test
    void tellsWhatTheListingHoldsAndAsksOnce() {
        try (CgiCamera camera = listing(LISTING);
                Rig rig = Rig.to(camera)) {
            Description description = rig.connect();
            DeviceInfo info = description.info();
            assertEquals(
                    List.of("Yardview", "YV-720", "z20130718NSA", "YV00042", "00:d0:89:0a:0b:0c"),
                    List.of(info.vendor(), info.model(), info.firmware(), info.serial(), info.mac()));
            assertEquals("Yardview Dome = 720", info.details().get("Brand.ProdFullName"));
            assertEquals(
                    List.of("0", "1 Gate"),
                    description.channels().stream()
                            .map(channel -> (channel.number() + " " + channel.name()).strip())
                            .toList());
            assertEquals(
                    1,
                    camera.targets().stream()
                            .filter(target -> target.contains("param.cgi?action=list"))
                            .count());
            rig.session.check();
            assertEquals(List.of("/cgi-bin/admin/param.cgi?action=list&group=Brand"), camera.targets());
        }
    }

    @Test
    void readsNamesThatNobodyListed() {
        String listing =
                "root.Device.Firmware.Version=1.2\nroot.Device.SerialNo=77\nroot.Network.Lan.MAC=00D0890A0B0C\n";
        try (CgiCamera camera = listing(listing);
                Rig rig = Rig.to(camera)) {
            DeviceInfo info = rig.connect().info();
            assertEquals(
                    List.of("Generic CGI", "1.2", "77", "00:d0:89:0a:0b:0c"),
                    List.of(info.vendor(), info.firmware(), info.serial(), info.mac()));
            rig.session.check();
        }
    }

    @Test
    void asksForBranchesWhereNotEverythingIsListed() {
        try (CgiCamera camera = new CgiCamera(target -> target.contains("group=Brand%2CProperties")
                        ? LISTING
                        : target.contains("action=list") ? "# Error: a group is missing\n" : "");
                Rig rig = Rig.to(camera)) {
            assertEquals("YV-720", rig.connect().info().model());
        }
    }

    @Test
    void countsSourcesAsChannels() {
        String sources = Stream.of("ImageSource.I0.Name=North", "ImageSource.I1.Name=South", "ImageSource.I9999.Name=x")
                .map(line -> "root." + line + "\n")
                .collect(Collectors.joining());
        try (CgiCamera camera = listing("root.Brand.ProdNbr=2\n" + sources);
                Rig rig = Rig.to(camera)) {
            assertEquals(
                    List.of("", "North", "South"),
                    rig.connect().channels().stream().map(ChannelInfo::name).toList());
        }
    }

    @Test
    void isThereForUsersWhoMayWatchOnly() {
        try (CgiCamera camera =
                new CgiCamera(target -> target.contains("ptz.cgi?info=1") ? "commands: move, pan\n" : "")) {
            camera.viewers.put("guest", "lookOnly1");
            try (Rig rig = Rig.as(camera, "guest", "lookOnly1")) {
                Description description = rig.connect();
                assertTrue(
                        description.concerns().stream().anyMatch(concern -> concern.contains("administrator")),
                        () -> description.concerns().toString());
                for (String absent :
                        List.of("Clock", "Logs", "Maintenance", "NetworkConfiguration", "Storage", "Users")) {
                    assertTrue(
                            description
                                    .channels()
                                    .get(0)
                                    .absences()
                                    .getOrDefault(absent, "")
                                    .contains("right"),
                            absent);
                }
                camera.targets();
                rig.session.check();
                assertEquals(List.of("/cgi-bin/com/ptz.cgi?info=1"), camera.targets());
            }
        }
    }

    @Test
    void isThereForUsersOfCamerasThatDoNotTurn() {
        String picture = "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff\u00d9";
        try (CgiCamera camera = new CgiCamera(target -> target.contains("image.cgi") ? picture : "")) {
            camera.viewers.put("guest", "lookOnly1");
            try (Rig rig = Rig.as(camera, "guest", "lookOnly1")) {
                rig.connect();
                rig.session.check();
            }
        }
    }

    @Test
    void wrongPasswordsAreToldThoughEverybodyMayWatch() {
        try (CgiCamera camera = listing(LISTING)) {
            assertEquals(Kind.AUTH_REFUSED, refused(camera, Rig.USER, "wrong1").kind());
            camera.picturesForEverybody = true;
            camera.answer(request -> request.target().contains("ptz.cgi") ? "move\n" : "");
            assertEquals(Kind.AUTH_REFUSED, refused(camera, Rig.USER, "wrong2").kind());
        }
    }

    @Test
    void isNoOtherDevice() {
        for (String answer :
                List.of("", "OK\n", "<html><title>router</title></html>", "type=IPC\n", "\u0000\u0001\u0002")) {
            try (CgiCamera camera = listing(answer)) {
                CameraException failure = refused(camera, Rig.USER, Rig.PASSWORD);
                assertEquals(Kind.UNSUPPORTED, failure.kind(), answer);
                assertTrue(failure.reason().contains("no camera by the IP Camera Standard API"), failure.reason());
            }
        }
    }
}
