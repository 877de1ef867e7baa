package org.lensbridge.itest;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.rules.TemporaryFolder;

/** A program of others that runs beside the product. What it says is kept, and it ends at the latest with {@link #close}. */
final class Player implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Process process;
    private final String name;
    private final Path said;

    private Player(Process process, String name, Path said) {
        this.process = process;
        this.name = name;
        this.said = said;
    }

    /** A folder that VLC may write into, which refuses to be root. */
    static Path folder(TemporaryFolder root) throws IOException {
        Path folder = root.newFolder().toPath();
        for (Path path : List.of(root.getRoot().toPath(), folder)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        return folder;
    }

    static List<String> words(String program, String debianPackage, String more) {
        List<String> words =
                new ArrayList<>(List.of(Tools.require(program, debianPackage).toString()));
        words.addAll(List.of(more.split(" ")));
        return words;
    }

    static List<String> ffmpeg(String more) {
        return words("ffmpeg", "ffmpeg", "-nostdin -v error -y " + more);
    }

    static List<String> gst(String more) {
        return words(
                "gst-launch-1.0",
                "gstreamer1.0-tools gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-libav",
                "-q " + more);
    }

    static List<String> vlc(String more) {
        List<String> words = words(
                "cvlc",
                "vlc-bin vlc-plugin-base",
                "-I dummy --no-dbus --no-interact --network-caching=300 " + more + " vlc://quit");
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(0, List.of(Tools.require("runuser", "util-linux").toString(), "-u", "nobody", "--"));
        }
        return words;
    }

    static Player start(Path folder, List<String> command) throws IOException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        return new Player(process, String.join(" ", command), said);
    }

    /** Runs it to its end, and returns what it says. */
    static String run(Path folder, List<String> command) throws Exception {
        try (Player player = start(folder, command)) {
            if (!player.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Still running: " + command + "\n" + player.said());
            }
            return player.said();
        }
    }

    String said() throws IOException {
        // VLC, for one, speaks in whatever characters it finds.
        return Files.readString(said, StandardCharsets.ISO_8859_1);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The numbers of the simulated frames in a file that was copied from a stream; what is cut at its end does not count. */
    static List<Long> numbers(Path file, SoakReader.Form form) throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            while (true) {
                form.next(in).ifPresent(numbers::add);
            }
        } catch (EOFException end) {
            return numbers;
        }
    }

    /** That a file holds enough of them, and none is missing between the first and the last. */
    static void assertComplete(Path file, SoakReader.Form form, int enough) throws IOException {
        List<Long> numbers = numbers(file, form);
        if (numbers.size() < enough) {
            throw new AssertionError(numbers.size() + " frames: " + numbers);
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                throw new AssertionError("a frame is missing: " + numbers);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
