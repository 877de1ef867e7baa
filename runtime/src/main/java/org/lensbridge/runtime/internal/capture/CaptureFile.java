package org.lensbridge.runtime.internal.capture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where captures go. */
final class CaptureFile {
    private CaptureFile() {}

    /** The file that is meant; the folder of relative ones is made. */
    static Path resolve(Path folder, Path file) {
        if (file.isAbsolute()) {
            return file.normalize();
        }
        Path inside = folder.resolve(file).normalize();
        if (!inside.startsWith(folder) || inside.equals(folder)) {
            throw new IllegalArgumentException(
                    "'" + file + "' leads out of " + folder + ". Give a name, or the whole path from the root.");
        }
        try {
            Files.createDirectories(inside.getParent());
        } catch (IOException e) {
            throw failed(inside, e);
        }
        return inside;
    }

    /** Why a file cannot be made, and what to do. */
    static IllegalArgumentException failed(Path file, IOException e) {
        String why;
        if (e instanceof FileAlreadyExistsException) {
            why = " exists already, and a capture never writes over a file. Choose another name.";
        } else if (e instanceof NoSuchFileException) {
            why = " cannot be made: its folder does not exist. Make it first.";
        } else if (e instanceof AccessDeniedException) {
            why = " cannot be made: the folder does not allow it. Check its permissions.";
        } else {
            why = " cannot be made (" + e.getClass().getSimpleName() + "). Check the disk and the folder.";
        }
        return new IllegalArgumentException(file + why);
    }
}
