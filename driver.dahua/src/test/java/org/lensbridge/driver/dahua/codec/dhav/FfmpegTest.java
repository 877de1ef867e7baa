package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.driver.testkit.ToolCheck;

/** Another program that reads DHAV finds the same in it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FfmpegTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 3, 9, 17, 42, 31);
    private static final int FRAMES = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0x02, h264, libx264, h264_metadata=aud=insert",
        "0x0c, hevc, libx265, hevc_metadata=aud=insert",
        "0x03, mjpeg, mjpeg, null",
        "0x01, m4v, mpeg4, null"
    })
    void findsTheSameElementaryStream(int code, String format, String encoder, String filter) throws Exception {
        byte[] stream = encoded(encoder, filter, format);
        List<byte[]> units = units(stream, format);
        assertEquals(FRAMES, units.size());
        Path file = folder.resolve("file.dav");
        byte[] container = container(code, units);
        Files.write(file, container);
        byte[] theirs = run("-f", "dhav", "-i", file.toString(), "-map", "0:v", "-c", "copy", "-f", format, "-");
        assertArrayEquals(stream, theirs);
        assertArrayEquals(stream, ours(container, Packet.Kind.VIDEO));
        // And the pictures can be decoded.
        String decoded = new String(
                run("-f", "dhav", "-i", file.toString(), "-map", "0:v", "-f", "framemd5", "-"), StandardCharsets.UTF_8);
        assertEquals(
                FRAMES, decoded.lines().filter(line -> !line.startsWith("#")).count(), decoded);
    }

    @Test
    void findsTheSameSound() throws Exception {
        Path file = folder.resolve("file.dav");
        byte[] container = container(2, units(encoded("libx264", "h264_metadata=aud=insert", "h264"), "h264"));
        Files.write(file, container);
        byte[] theirs = run("-f", "dhav", "-i", file.toString(), "-map", "0:a", "-c", "copy", "-f", "alaw", "-");
        assertArrayEquals(theirs, ours(container, Packet.Kind.AUDIO));
    }

    private byte[] encoded(String encoder, String filter, String format) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-f", "lavfi", "-i", "testsrc=size=160x120:rate=25", "-frames:v", "" + FRAMES, "-c:v", encoder));
        arguments.addAll(List.of("-g", "6", "-bf", "0", "-pix_fmt", encoder.equals("mjpeg") ? "yuvj420p" : "yuv420p"));
        if (encoder.equals("libx265")) {
            arguments.addAll(List.of("-x265-params", "log-level=error"));
        }
        if (!filter.equals("null")) {
            arguments.addAll(List.of("-bsf:v", filter));
        }
        arguments.addAll(List.of("-f", format, "-"));
        return run(arguments.toArray(String[]::new));
    }

    /** A key frame in six, with a block of sound behind each picture. */
    private static byte[] container(int code, List<byte[]> units) {
        DhavWriter writer = new DhavWriter();
        for (int i = 0; i < units.size(); i++) {
            LocalDateTime time = TIME.plusNanos(i * 40_000_000L);
            int counter = (65_300 + i * 40) & 0xffff;
            if (i % 6 == 0 || code == 3) {
                writer.key(code, 25, 160, 120, time, counter, units.get(i));
            } else {
                writer.delta(time, counter, units.get(i));
            }
            writer.sound(0x0e, 2, time, counter, new byte[] {(byte) i, 0x55, (byte) 0xd5, 0x54});
        }
        return writer.bytes();
    }

    private static byte[] ours(byte[] container, Packet.Kind kind) throws IOException {
        Taken taken = Taken.from(container, 1000);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < taken.packets.size(); i++) {
            if (taken.packets.get(i).kind() == kind) {
                all.write(taken.payloads.get(i));
            }
        }
        return all.toByteArray();
    }

    /** The stream cut in front of what begins each picture. */
    private static List<byte[]> units(byte[] stream, String format) {
        List<Integer> begins = new ArrayList<>();
        for (int at = 0; at + 5 < stream.length; at++) {
            if (begins(stream, at, format)) {
                begins.add(at);
            }
        }
        begins.set(0, 0);
        begins.add(stream.length);
        List<byte[]> units = new ArrayList<>();
        for (int i = 0; i + 1 < begins.size(); i++) {
            units.add(Arrays.copyOfRange(stream, begins.get(i), begins.get(i + 1)));
        }
        return units;
    }

    private static boolean begins(byte[] bytes, int at, String format) {
        boolean code = bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 0 && bytes[at + 3] == 1;
        return switch (format) {
            case "h264" -> code && bytes[at + 4] == 0x09;
            case "hevc" -> code && bytes[at + 4] == 0x46;
            case "mjpeg" -> bytes[at] == (byte) 0xff && bytes[at + 1] == (byte) 0xd8;
            default -> bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1 && bytes[at + 3] == (byte) 0xb6;
        };
    }

    private byte[] run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(ToolCheck.require("ffmpeg", "ffmpeg"), "-v", "error", "-nostdin"));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        byte[] output = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor(), () -> text(errors));
        return output;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
