package org.lensbridge.runtime.internal.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner may read. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Replaces the file in one step: a reader, or a start after a power cut, finds the old content or the new. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, PosixFilePermissions.fromString("rw-------"));
    }

    /** Does the same for a file that exists and keeps its permissions. */
    public static void replace(Path file, byte[] content) throws IOException {
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        write(file, content, posix ? Files.getPosixFilePermissions(file) : Set.of());
    }

    private static void write(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<Set<PosixFilePermission>> ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = posix
                ? Files.createTempFile(folder, "." + file.getFileName(), ".new", ownerOnly)
                : Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            if (posix) {
                // Set after creation, because the process's mask would narrow them.
                Files.setPosixFilePermissions(fresh, permissions);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
