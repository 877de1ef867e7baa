package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GenericStorageTest {
    private static final String STORAGE = "admin/storagemanagement.cgi?action=";

    @Test
    void hasFilmsOfTheSizesItTells() throws Exception {
        try (GenericCamera camera =
                GenericCamera.builder().model(GenericModel.PTZ).start()) {
            GenericAsk ask = GenericAsk.of(camera);
            String list = ask.text(STORAGE + "list");
            assertTrue(list.endsWith("\n\n"));
            String[] first = list.split("\n")[0].split("\t");
            assertTrue(first[0].matches("A_\\d{8}_\\d{6}\\.avi") && first[2].matches("\\d{4}/\\d\\d/\\d\\d"), list);
            HttpResponse<byte[]> film = ask.bytes(STORAGE + "download&filename=" + first[0]);
            assertTrue(film.headers().firstValue("Content-Length").isEmpty());
            assertEquals(Integer.parseInt(first[1]), film.body().length);
            assertEquals("AVI LIST", new String(film.body(), 8, 8, StandardCharsets.US_ASCII));
            assertEquals("OK\r\n", ask.text(STORAGE + "remove&filename=" + first[0]));
            assertEquals(404, ask.status(STORAGE + "download&filename=" + first[0]));
            assertEquals(5, camera.files().size());
            assertEquals("OK\r\n", ask.text(STORAGE + "format"));
            assertEquals("\n", ask.text(STORAGE + "list"));
        }
    }

    @Test
    void saysThatThereIsNoStorage() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start()) {
            assertEquals("# Error: no storage device\n", GenericAsk.of(camera).text(STORAGE + "list"));
        }
    }
}
