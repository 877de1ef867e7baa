package org.lensbridge.driver.genericcgi.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.genericcgi.profile.form.JsonNodes;

/**
 * A file of the profiles folder.
 *
 * @param file its name
 * @param text what stands in it; empty when it cannot be read
 * @param profile the last sound one; empty when it never was one
 * @param problems why it is none now, one sentence each; empty when it is one
 */
record ProfileFile(String file, String text, Optional<Profile> profile, List<String> problems) {
    /** What is said of a file that was a profile before. */
    private static final String STAYS = "Until it is mended its driver stays as it was before the change.";

    /** Names that belong to drivers. */
    private static final Set<String> TAKEN = Set.of("dahua", "axis", "arecont", "excelsense", "genericcgi");

    ProfileFile {
        file = file.replaceAll("\\p{Cntrl}", "?");
        problems = List.copyOf(problems);
    }

    /** Reads a file. Never fails: what is wrong with it is what it says. */
    static ProfileFile read(Path path) {
        String file = path.getFileName().toString();
        String text = "";
        try {
            if (!Files.isRegularFile(path)) {
                return refused(file, "It is no file.");
            }
            if (Files.size(path) > 4L * JsonNodes.LONGEST) {
                return refused(file, "It has more than " + JsonNodes.LONGEST + " characters.");
            }
            text = Files.readString(path, StandardCharsets.UTF_8);
            Profile profile = ProfileReader.read(text);
            return TAKEN.contains(profile.name())
                    ? taken(file, profile.name())
                    : new ProfileFile(file, text, Optional.of(profile), List.of());
        } catch (FormException e) {
            return new ProfileFile(file, text, Optional.empty(), e.problems());
        } catch (CharacterCodingException e) {
            return refused(file, "It is not written in UTF-8.");
        } catch (IOException e) {
            return refused(file, "It cannot be read (" + e.getClass().getSimpleName() + ").");
        } catch (RuntimeException e) {
            // The reader knows all that a profile may hold; what it does not know costs this file and no other.
            return refused(file, "It makes no driver: " + e + ".");
        }
    }

    /** The same file when it was {@code earlier} before: what says the same is the same profile, and what is broken keeps the last sound one. */
    ProfileFile after(ProfileFile earlier) {
        if (!text.isEmpty() && text.equals(earlier.text)) {
            return earlier;
        }
        if (profile.isPresent() || earlier.profile.isEmpty()) {
            return this;
        }
        List<String> told = new ArrayList<>(problems);
        told.add(STAYS);
        return new ProfileFile(file, text, earlier.profile, told);
    }

    /** A file whose profile has the name of a driver. */
    static ProfileFile taken(String file, String name) {
        return refused(file, "The name '" + name + "' is that of a driver; choose another one.");
    }

    /** The same file with a problem. */
    static ProfileFile refused(String file, String problem) {
        return new ProfileFile(file, "", Optional.empty(), List.of(problem));
    }
}
