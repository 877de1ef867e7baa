package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DahuaCameraBuilder;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.RecordedFile;

/** Each documented request and parameter of a camera, a recorder, a thermal camera and a door station, from the console and from REST of the running product. */
public class EveryRequestIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PASSWORD = "m8-Gate&Yard";
    private static final int REQUESTS = 268;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static DahuaCamera camera;
    private static DahuaCamera recorder;
    private static DahuaCamera furnace;
    private static DahuaCamera porch;
    private static Product product;
    private static Operator operator;

    @BeforeClass
    public static void start() throws Exception {
        camera = device("gate", DeviceKind.CAMERA).start();
        recorder = device("vault", DeviceKind.RECORDER).start();
        furnace = device("furnace", DeviceKind.THERMAL).start();
        porch = device("porch", DeviceKind.DOOR).start();
        product = Product.start("run", FOLDER.newFolder("run").toPath(), Product.freePorts(3))
                .awaitUp();
        operator = new Operator(product);
        operator.add("gate", "admin", PASSWORD, camera.address());
        operator.add("vault", "admin", PASSWORD, recorder.address());
        operator.add("furnace", "admin", PASSWORD, furnace.address());
        operator.add("porch", "admin", PASSWORD, porch.address());
    }

    @AfterClass
    public static void stop() {
        product.close();
        porch.close();
        furnace.close();
        recorder.close();
        camera.close();
    }

    private static DahuaCameraBuilder device(String name, DeviceKind kind) {
        return DahuaCamera.builder()
                .name(name)
                .kind(kind)
                .login("admin", PASSWORD)
                .pictureSize(320, 240)
                .cannedFrames(10, 12);
    }

    @Test
    public void theDoctorTellsWhatADeviceLacksAndHowThatShowed() throws Exception {
        String gate = product.sh("lb:doctor", "gate");
        says(gate, "ONLINE", "Imaging", "there");
        String vault = product.sh("lb:doctor", "vault");
        says(vault, "1-16", "Recordings", "absent: ");
        Matcher absent = Pattern.compile("(?m)^(\\w+) +\\S+ +absent: (.+)$").matcher(vault);
        int count = 0;
        while (absent.find()) {
            assertTrue(absent.group(), absent.group(2).endsWith("."));
            count++;
        }
        assertTrue(vault, count > 0);
    }

    @Test
    public void allRequestsAreListedAndExplained() throws Exception {
        JsonElement list = operator.rest("GET", "/devices/vault/operations", "", 200);
        assertTrue(
                list.toString(),
                list.getAsJsonObject().getAsJsonArray("operations").size() >= REQUESTS);
        says(product.sh("lb:ops", "vault", "recording.find.start"), "Section 4.11.5", "startTime", "channel");
        says(product.sh("lb:ops", "vault", "no.such.thing"), "lists all");
    }

    @Test
    public void aUserIsAddedLogsInAndIsRemoved() throws Exception {
        says(
                product.sh(
                        "lb:call", "gate", "user.add", "name=mia", "password=n1ght&Day", "group=user", "sharable=true"),
                "Done.");
        String users = product.sh("lb:call", "gate", "user.list");
        says(users, "mia");
        assertFalse(users, users.contains("n1ght"));
        operator.add("gate-mia", "mia", "n1ght&Day", camera.address());
        says(product.sh("lb:remove", "gate-mia"), "gate-mia");
        says(product.sh("lb:call", "gate", "user.remove", "name=mia"), "--yes");
        says(product.sh("lb:call", "gate", "user.list"), "mia");
        says(product.sh("lb:call", "--yes", "gate", "user.remove", "name=mia"), "Done.");
        String rest = product.sh("lb:call", "gate", "user.list");
        assertFalse(rest, rest.contains("mia"));
    }

    @Test
    public void recordingsOfTheSeventhChannelAreFoundAndDownloaded() throws Exception {
        String picture = found("types=jpg");
        // The condition counts channels from 1, what is found from 0 (4.11.5).
        assertEquals(picture, "6", value("items[0].Channel", picture));
        String path = value("items[0].FilePath", picture);
        RecordedFile file = recorder.recordings(7).stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertEquals(file.length(), downloaded("copy.jpg", "recording.file", "file=" + path).length);
        String video = found("types=dav");
        assertEquals(video, "6", value("items[0].Channel", video));
        LocalDateTime start = LocalDateTime.parse(value("items[0].StartTime", video), TIME);
        byte[] cut = downloaded(
                "cut.dav",
                "recording.span",
                "channel=7",
                "startTime=" + TIME.format(start),
                "endTime=" + TIME.format(start.plusSeconds(4)));
        assertEquals("DHAV", new String(cut, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(0, recorder.openFinders());
    }

    private static String found(String condition) throws IOException, InterruptedException {
        String finder = value("result", product.sh("lb:call", "vault", "recording.find.create"));
        says(
                product.sh(
                        "lb:call",
                        "vault",
                        "recording.find.start",
                        "finder=" + finder,
                        "channel=7",
                        "startTime=2020-01-01 00:00:00",
                        "endTime=2037-01-01 00:00:00",
                        condition),
                "Done.");
        String files = product.sh("lb:call", "vault", "recording.find.next", "finder=" + finder, "count=3");
        says(product.sh("lb:call", "vault", "recording.find.close", "finder=" + finder), "Done.");
        says(product.sh("lb:call", "vault", "recording.find.destroy", "finder=" + finder), "Done.");
        return files;
    }

    private static byte[] downloaded(String name, String request, String... arguments)
            throws IOException, InterruptedException {
        Path copy = FOLDER.newFolder().toPath().resolve(name);
        List<String> command = new ArrayList<>(List.of("lb:call", "-o", copy.toString(), "vault", request));
        command.addAll(List.of(arguments));
        says(product.sh(command.toArray(String[]::new)), name + " (");
        return Files.readAllBytes(copy);
    }

    @Test
    public void whatTakesADeviceAwayIsRefusedUntilItIsMeant() throws Exception {
        for (String request : new String[] {"system.reboot", "system.shutdown", "system.restoreExcept"}) {
            says(product.sh("lb:call", "vault", request), "--yes");
            says(
                    operator.rest("POST", "/devices/vault/operations/" + request, "{}", 400)
                            .toString(),
                    "confirm");
        }
        assertTrue(recorder.requests().stream()
                .noneMatch(request -> request.target().contains("reboot")
                        || request.target().contains("shutdown")
                        || request.target().contains("restore")));
    }

    @Test
    public void temperaturesAreAskedFor() throws Exception {
        // The first channel sees, the second measures.
        says(product.sh("lb:ops", "furnace", "thermal"), "10.1.1");
        says(product.sh("lb:call", "furnace", "thermal.capabilities", "channel=2"), "PresetColorization");
        String read = product.sh("lb:get", "-c", "2", "furnace", "ThermographyOptions*");
        says(read, "Colorization = ");
    }

    @Test
    public void aDoorIsOpenedByWhoMeansIt() throws Exception {
        String ajar = product.sh("lb:call", "porch", "door.open", "door=1");
        says(ajar, "--yes");
        assertTrue(
                porch.requests().stream().noneMatch(request -> request.target().contains("openDoor")));
        says(product.sh("lb:call", "--yes", "porch", "door.open", "door=1"), "Done.");
        assertTrue(
                porch.requests().stream().anyMatch(request -> request.target().contains("openDoor")));
    }

    @Test
    public void requestsAreSentFromRestToo() throws Exception {
        JsonObject reply = operator.rest(
                        "POST",
                        "/devices/vault/operations/event.indexes",
                        "{\"arguments\":{\"code\":\"VideoMotion\"}}",
                        200)
                .getAsJsonObject();
        assertEquals("event.indexes", reply.get("operation").getAsString());
        says(
                operator.rest(
                                "POST",
                                "/devices/vault/operations/ptz.start",
                                "{\"arguments\":{\"code\":\"Sideways\"}}",
                                400)
                        .toString(),
                "code");
        says(
                operator.rest(
                                "POST",
                                "/devices/vault/operations/ptz.start",
                                "{\"arguments\":{\"colour\":\"red\"}}",
                                400)
                        .toString(),
                "colour");
    }

    @Test
    public void parametersAreReadCheckedAndWrittenPerChannel() throws Exception {
        says(product.sh("lb:get", "-c", "7", "vault", "ChannelTitle*"), "ChannelTitle[6].Name");
        says(
                product.sh("lb:set", "-c", "7", "vault", "ChannelTitle[6].Name=Seventh"),
                "ChannelTitle[6].Name = Seventh");
        assertEquals("Seventh", recorder.config("ChannelTitle[6].Name").orElseThrow());
        says(product.sh("lb:set", "-c", "7", "vault", "VideoColor[6][0].Contrast=101"), "0 to 100");
        says(product.sh("lb:set", "-c", "7", "vault", "NoSuchTable.Key=1"), "NoSuchTable.Key");
    }

    /** The value of a key in what the console prints. */
    private static String value(String key, String text) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(key) + " = (.*)$").matcher(text);
        assertTrue(key + " is not in: " + text, line.find());
        return line.group(1).strip();
    }
}
