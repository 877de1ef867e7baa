package org.lensbridge.console.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Upload;

/** Sends a file to a device. Stateless. */
final class FileUpload {
    private FileUpload() {}

    static Reply send(Optional<Path> file, Function<Upload, Reply> sending) throws IOException {
        Path path = file.orElseThrow(
                () -> new IllegalArgumentException("The operation takes a file: give it with --file FILE."));
        try (FileChannel content = FileChannel.open(path)) {
            return sending.apply(new Upload(
                    path.getFileName().toString(),
                    "application/octet-stream",
                    content.size(),
                    content,
                    (done, of) -> true));
        }
    }
}
