package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.support.operation.Operation;

/** Whatever stands in a file, it is a sound profile or is refused with sentences. */
class ProfileReaderFuzzTest {
    private static final String HEAD =
            "{\"profile\":1,\"name\":\"x\",\"vendor\":\"X\",\"title\":\"X\",\"identity\":{\"proof\":{\"request\":\"/i\"}}";

    @FuzzTest
    void readsOrRefuses(byte[] input) {
        String given = new String(input, StandardCharsets.UTF_8);
        String text = given.startsWith("{") ? given : HEAD + "," + given + "}";
        try {
            Profile profile = ProfileReader.read(text);
            for (Operation row : profile.operations()) {
                assertTrue(row.problems().isEmpty(), () -> row.problems().toString());
            }
        } catch (FormException e) {
            assertFalse(e.problems().isEmpty());
            e.problems().forEach(problem -> assertTrue(problem.matches("(?s)Line \\d+, column \\d+.*\\."), problem));
        }
    }
}
