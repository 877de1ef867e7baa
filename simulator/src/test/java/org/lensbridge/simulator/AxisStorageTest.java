package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class AxisStorageTest {
    @Test
    void listsItsDisks() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String disks = AxisAsk.text(camera, "disks/list.cgi?diskid=all");
            assertTrue(disks.contains("numberofdisks=\"2\"") && disks.contains("diskid=\"SD_DISK\""), disks);
            assertTrue(AxisAsk.text(camera, "disks/list.cgi?diskid=USB").contains("numberofdisks=\"0\""));
        }
    }

    @Test
    void findsRecordingsByTimeAndPage() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            AxisRecording last = camera.recordings().get(7);
            String found = AxisAsk.text(camera, "record/list.cgi?recordingid=all&maxnumberofresults=1");
            assertTrue(found.contains("totalnumberofrecordings=\"8\" numberofrecordings=\"8\""), found);
            assertTrue(found.contains("recordingid=\"" + last.id() + "\""), found);
            String later = AxisAsk.text(camera, "record/list.cgi?starttime=" + last.start());
            assertTrue(later.contains("numberofrecordings=\"1\""), later);
        }
    }

    @Test
    void recordsExportsAndRemoves() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String begun = AxisAsk.text(camera, "record/record.cgi?diskid=SD_DISK");
            AxisRecording mine = camera.recordings().get(8);
            assertTrue(begun.contains("<record recordingid=\"" + mine.id() + "\" result=\"OK\"/>"), begun);
            String stop = "record/stop.cgi?recordingid=" + mine.id();
            assertTrue(AxisAsk.text(camera, stop).contains("result=\"OK\""));
            assertTrue(AxisAsk.text(camera, stop).contains("result=\"ERROR\""));
            AxisRecording first = camera.recordings().get(0);
            byte[] file = AxisAsk.bytes(
                    camera,
                    "record/export/exportrecording.cgi?schemaversion=1&recordingid=" + first.id() + "&diskid="
                            + first.disk() + "&exportformat=matroska");
            assertEquals(0x1a, file[0]);
            AxisAsk.text(camera, "record/remove.cgi?recordingid=" + mine.id());
            assertEquals(8, camera.recordings().size());
            assertTrue(AxisAsk.text(camera, "record/record.cgi?diskid=X").contains("errormsg="));
        }
    }

    @Test
    void recordsWhileAProfileSaysSo() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String folder = "record/continuous/";
            String add = folder + "addconfiguration.cgi?diskid=SD_DISK&options=fps%3D5";
            assertTrue(AxisAsk.text(camera, add).contains("<configure profile=\"1\" result=\"OK\"/>"));
            assertTrue(AxisAsk.text(camera, add).contains("result=\"ERROR\""));
            assertTrue(camera.recordings().get(8).stop().isEmpty());
            assertTrue(AxisAsk.text(camera, folder + "listconfiguration.cgi").contains("options=\"fps=5\""));
            AxisAsk.text(camera, folder + "removeconfiguration.cgi?profile=1");
            assertTrue(camera.recordings().get(8).stop().isPresent());
        }
    }

    @Test
    void tellsWhenInItsOwnZone() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            AxisAsk.json(camera, "time.cgi", "{\"method\":\"setTimeZone\",\"params\":{\"timeZone\":\"Asia/Tokyo\"}}");
            String found = AxisAsk.text(camera, "record/list.cgi?recordingid=all");
            assertTrue(found.contains("+09:00\" stoptime="), found);
        }
    }

    @Test
    void hearsAndIsHeard() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.SPEAKER).start();
                RawClient ear = new RawClient(camera)) {
            assertEquals(
                    200,
                    AxisAsk.post(camera, "/axis-cgi/audio/transmit.cgi", "audio/basic", "0123456789")
                            .statusCode());
            ReceivedAudio heard = camera.receivedAudio().orElseThrow();
            assertEquals(10, heard.total());
            assertEquals(
                    400,
                    AxisAsk.post(camera, "/axis-cgi/audio/transmit.cgi", "audio/none", "0")
                            .statusCode());
            assertEquals("audio/basic", ear.open("/axis-cgi/audio/receive.cgi").header("Content-Type"));
            assertEquals(320, ear.input().readNBytes(320).length);
        }
    }
}
