package org.lensbridge.transport.internal.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a {@link PinBook} in a file that only its owner may read. Not thread-safe. */
final class PinFile {
    private static final long LONGEST = 1 << 20;

    private final Path path;

    PinFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /** What is wrong, in words and without the path, which the sentence around names. */
    static String reason(IOException failure) {
        if (failure instanceof FileSystemException trouble) {
            return trouble.getReason() != null
                    ? trouble.getReason()
                    : trouble.getClass().getSimpleName().replace("Exception", "");
        }
        return failure.getMessage();
    }

    /** What it holds; empty when there is no such file. */
    Optional<PinBook> read() throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        if (Files.size(path) > LONGEST) {
            throw new IOException("it has more than a megabyte");
        }
        return Optional.of(PinBook.parse(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
    }

    /** Writes all of it at once: a reader, and the disk after a loss of power, have the old or the new. */
    void write(PinBook book) throws IOException {
        byte[] text = book.text().getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            throw new IOException("it would have more than a megabyte");
        }
        Files.createDirectories(path.getParent());
        // Such a file is readable for its owner only, from its beginning.
        Path fresh = Files.createTempFile(path.getParent(), "first-use-pins", ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
