package org.lensbridge.driver.axis.capability.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.driver.support.codec.XmlElement;

/** Attributes that a hostile device may send. */
class AnswersFuzzTest {
    private static final List<String> NAMES = List.of(
            "diskid", "recordingid", "starttime", "stoptime", "source", "status", "totalsize", "freesize", "locked");

    @FuzzTest
    void readsRecordingsAndDisksOrLeavesThemOut(byte[] input) {
        String[] texts = new String(input, StandardCharsets.UTF_8).split("\n");
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < texts.length && i < NAMES.size(); i++) {
            attributes.put(NAMES.get(i), texts[i]);
        }
        XmlElement answer = new XmlElement(
                "root",
                Map.of(),
                List.of(
                        new XmlElement("recording", attributes, List.of(), ""),
                        new XmlElement("disk", attributes, List.of(), "")),
                "");
        Found.in(answer, warning -> {}).forEach(found -> {
            assertEquals(found.token(), Token.parse(found.recording().token()));
            assertEquals(Place.of(found), Place.parse(Place.of(found).cursor()));
        });
        Disks.of(answer).forEach(disk -> assertTrue(disk.used() <= disk.total(), disk::toString));
    }
}
