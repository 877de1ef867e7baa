package org.lensbridge.driver.genericcgi.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.genericcgi.profile.form.JsonNodes;

/**
 * A file of the profiles folder.
 *
 * @param file its name
 * @param profile empty when it is none
 * @param problems why it is none, one sentence each; empty when it is one
 */
record ProfileFile(String file, Optional<Profile> profile, List<String> problems) {
    /** Names that belong to drivers. */
    private static final Set<String> TAKEN = Set.of("dahua", "axis", "arecont", "excelsense", "genericcgi");

    ProfileFile {
        file = file.replaceAll("\\p{Cntrl}", "?");
        problems = List.copyOf(problems);
    }

    /** Reads a file. Never fails: what is wrong with it is what it says. */
    static ProfileFile read(Path path) {
        String file = path.getFileName().toString();
        try {
            if (!Files.isRegularFile(path)) {
                return refused(file, "It is no file.");
            }
            if (Files.size(path) > 4L * JsonNodes.LONGEST) {
                return refused(file, "It has more than " + JsonNodes.LONGEST + " characters.");
            }
            Profile profile = ProfileReader.read(Files.readString(path, StandardCharsets.UTF_8));
            return TAKEN.contains(profile.name())
                    ? taken(file, profile.name())
                    : new ProfileFile(file, Optional.of(profile), List.of());
        } catch (FormException e) {
            return new ProfileFile(file, Optional.empty(), e.problems());
        } catch (CharacterCodingException e) {
            return refused(file, "It is not written in UTF-8.");
        } catch (IOException e) {
            return refused(file, "It cannot be read (" + e.getClass().getSimpleName() + ").");
        } catch (RuntimeException e) {
            // The reader knows all that a profile may hold; what it does not know costs this file and no other.
            return refused(file, "It makes no driver: " + e + ".");
        }
    }

    /** A file whose profile has the name of a driver. */
    static ProfileFile taken(String file, String name) {
        return refused(file, "The name '" + name + "' is that of a driver; choose another one.");
    }

    /** The same file with a problem. */
    static ProfileFile refused(String file, String problem) {
        return new ProfileFile(file, Optional.empty(), List.of(problem));
    }
}
