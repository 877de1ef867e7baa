package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;

class PtzFinderTest {
    private static String absence(String lines) throws IOException {
        try (ControlCamera camera = new ControlCamera(lines, ControlCamera::nothing)) {
            String sentence = camera.absence(1, PanTiltZoom.class);
            assertEquals(List.of(), camera.sent("ptz.cgi"), "nothing is asked of what was listed");
            return sentence;
        }
    }

    @Test
    void saysWhyACameraDoesNotTurn() throws IOException {
        assertTrue(absence("").contains("no parameters for movements"));
        assertTrue(absence("PTZ.NbrOfCameras=1\nPTZ.PTZDriverStatuses.Driver1Status=0\n")
                .contains("no driver for movements"));
        assertTrue(absence("PTZ.Support.S1.ContinuousPan=false\n").contains("nothing that moves"));
        assertTrue(absence("PTZ.Support.S1.AbsolutePan=true\n").contains("no movement that lasts"));
    }

    @Test
    void saysThatDigitalMovementsAreSwitchedOffOrLocked() throws IOException {
        String moves = "PTZ.Support.S1.ContinuousPan=true\nPTZ.Support.S1.ContinuousTilt=true\n";
        assertTrue(absence(moves + "PTZ.ImageSource.I0.PTZEnabled=false\n")
                .contains("set PTZ.ImageSource.I0.PTZEnabled to true"));
        assertTrue(absence(moves + "PTZ.ImageSource.I0.PTZEnabled=true\nPTZ.Various.V1.Locked=true\n")
                .contains("set PTZ.Various.V1.Locked to false"));
        assertEquals("", absence(moves + "PTZ.ImageSource.I0.PTZEnabled=true\nPTZ.Various.V1.Locked=false\n"));
    }

    @Test
    void takesEachViewAreaForItself() throws IOException {
        try (ControlCamera camera = new ControlCamera(
                """
                PTZ.ImageSource.I0.PTZEnabled=true
                PTZ.Support.S1.ContinuousPan=false
                PTZ.Support.S2.ContinuousPan=true
                PTZ.Support.S2.ServerPreset=true
                Image.I1.Enabled=yes
                """,
                ControlCamera::nothing)) {
            assertTrue(camera.absence(1, PanTiltZoom.class).contains("PTZ.Support.S1"));
            assertEquals("", camera.absence(2, PanTiltZoom.class));
            assertEquals("", camera.absence(2, Presets.class));
            assertTrue(camera.absence(2, Tours.class).contains("Properties.GuardTour.GuardTour"));
            assertTrue(camera.absence(2, Lens.class).contains("no motors"));
        }
    }

    @Test
    void asksForCommandsWhereNothingIsListed() throws IOException {
        String commands = "Available commands\n:\n{camera=[n]}\ncontinuouspantiltmove=[x-speed],[y-speed]\n";
        try (ControlCamera camera = new ControlCamera(
                "Properties.PTZ.PTZ=yes\n",
                request -> request.target().endsWith("info=1") ? Optional.of(commands) : Optional.empty())) {
            assertEquals("", camera.absence(1, PanTiltZoom.class));
            assertTrue(camera.capability(PanTiltZoom.class).methods().tilt());
        }
        try (ControlCamera camera =
                new ControlCamera("Properties.PTZ.PTZ=yes\n", request -> Optional.<String>empty())) {
            assertTrue(camera.absence(1, PanTiltZoom.class).startsWith("Asked for ptz.commands"));
        }
    }
}
