package org.lensbridge.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that belongs to one Lensbridge: {@code etc} (configuration), {@code drivers}, {@code data}, {@code log}. Files that a
 * person may edit are written once and never touched again.
 */
final class HomeFolder {
    private final Path root;
    private final FileChannel lockFile;

    private HomeFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** Makes what is missing and takes the folder for this process. */
    static HomeFolder prepare(LaunchOptions options, Distribution distribution) {
        Path root = options.home();
        try {
            for (String name : List.of("etc", "drivers", "data", "log")) {
                Files.createDirectories(root.resolve(name));
            }
            Path probe = Files.createTempFile(root.resolve("data"), "write", ".check");
            Files.delete(probe);
            ownerOnly(root.resolve("data"));
        } catch (IOException e) {
            throw new LaunchException("Cannot write to " + root
                    + ". Make it writable for this user, or choose another folder with --home DIR.");
        }
        HomeFolder home = new HomeFolder(root, lock(root));
        try {
            copyDefaults(distribution.home().resolve("common"), root);
            copyDefaults(distribution.home().resolve(options.demo() ? "demo" : "run"), root);
            ShippedDrivers.copy(distribution.drivers(), root.resolve("drivers"), root.resolve("data"));
        } catch (IOException e) {
            home.release();
            throw new LaunchException("Cannot prepare " + root + ": " + e.getMessage(), e);
        }
        return home;
    }

    Path data() {
        return root.resolve("data");
    }

    /** Gives the folder back; harmless when repeated. */
    void release() {
        try {
            lockFile.close();
        } catch (IOException ignored) {
            // The process is about to end, and its locks with it.
        }
    }

    private static FileChannel lock(Path root) {
        try {
            FileChannel channel = FileChannel.open(
                    root.resolve("data").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new LaunchException(
                        "Another Lensbridge runs in " + root + ". Stop it, or choose another folder with --home DIR.");
            }
            return channel;
        } catch (IOException e) {
            throw new LaunchException("Cannot lock " + root + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void copyDefaults(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Path marker = to.resolve("data").resolve("defaults-" + from.getFileName());
        if (Files.exists(marker)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target);
                }
            }
        }
        Files.createFile(marker);
    }
}
