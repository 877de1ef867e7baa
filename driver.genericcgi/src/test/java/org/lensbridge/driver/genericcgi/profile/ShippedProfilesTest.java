package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.driver.support.operation.Operation;

/** The profiles that are shipped, the example of the manual, and the schema that is published beside them. */
class ShippedProfilesTest {
    private static final Path FOLDER = Path.of("../app/src/main/dist/common/etc/profiles");
    private static final Path SCHEMA = FOLDER.resolve("profile.schema.json");
    private static final Path MANUAL = Path.of("../docs/profiles.md");

    static List<Path> profiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.equals(SCHEMA)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void areSound(Path file) {
        ProfileFile read = ProfileFile.read(file);
        assertEquals(List.of(), read.problems());
        Profile profile = read.profile().orElseThrow();
        assertEquals(profile.name() + ".json", file.getFileName().toString());
        for (Operation row : profile.operations()) {
            assertEquals(List.of(), row.problems());
        }
    }

    @Test
    void theExampleOfTheManualIsSound() throws Exception {
        List<String> examples = new ArrayList<>();
        String text = Files.readString(MANUAL);
        for (int at = text.indexOf("```json\n"); at >= 0; at = text.indexOf("```json\n", at + 1)) {
            examples.add(text.substring(at + 8, text.indexOf("```", at + 8)));
        }
        assertEquals(1, examples.size());
        assertEquals("acme", ProfileReader.read(examples.get(0)).name());
    }

    /** Run with {@code -Dlensbridge.write=true} after a change of the form. */
    @Test
    void theSchemaIsThatOfTheForm() throws IOException {
        if (Boolean.getBoolean("lensbridge.write")) {
            Files.writeString(SCHEMA, ProfileForm.schema());
        }
        assertEquals(ProfileForm.schema(), Files.readString(SCHEMA));
        assertTrue(Files.readString(MANUAL).contains("profile.schema.json"));
    }
}
