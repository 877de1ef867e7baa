package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;

/** Which capabilities of the device itself are found, and by what. */
class SystemFinderTest {
    private static final Set<String> ALL = Set.of("Clock", "Logs", "Maintenance", "NetworkConfiguration", "Users");
    private static final String SYSTEM = "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n";

    private static ChannelInfo device(Rig rig) {
        return rig.connect().channels().get(0);
    }

    @Test
    void aCompleteDeviceHasAll() {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
                Rig rig = Rig.to(camera.address())) {
            assertTrue(device(rig).capabilities().containsAll(ALL));
            List<String> targets =
                    camera.requests().stream().map(request -> request.target()).toList();
            assertTrue(targets.stream()
                    .noneMatch(target ->
                            target.matches(".*(doFind|stopFind|set[A-Z]|backup|userManager.cgi.action=[a-f]).*")));
        }
    }

    @Test
    void saysOfEachAbsentOneWhichRequestShowedIt() throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera(Map.of("getSystemInfo", SYSTEM));
                Rig rig = Rig.to(camera.address())) {
            ChannelInfo device = device(rig);
            Map<String, String> requests = Map.of(
                    "Clock", "system.time",
                    "Logs", "log.find.start",
                    "NetworkConfiguration", "config.network",
                    "Users", "user.list");
            requests.forEach((capability, request) -> {
                assertFalse(device.capabilities().contains(capability), capability);
                assertTrue(device.absences().get(capability).contains(request), device::toString);
            });
            assertTrue(device.capabilities().contains("Maintenance"), "it is a device that answers magicBox.cgi");
        }
    }

    @Test
    void garbageIsNoCapability() throws Exception {
        String page =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 26\r\n\r\nresult=1<br>\r\nhref='x'<br>";
        Map<String, String> answers = Map.of(
                "getSystemInfo", SYSTEM,
                "getCurrentTime", page,
                "name=Network", page,
                "getUserInfoAll", page,
                "00%3A01%3A00", page);
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            Set<String> found = new TreeSet<>(device(rig).capabilities());
            found.retainAll(ALL);
            assertEquals(Set.of("Maintenance"), found);
        }
    }
}
