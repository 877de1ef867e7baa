package org.lensbridge.itest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The Dahua driver's jar in the drivers folder of a home, and new builds of it and of others. */
final class DriverFile {
    static final String NAME = "dahua.jar";

    private DriverFile() {}

    /** Puts the driver into a home's drivers folder, unless it is there. */
    static void deploy(Path home) throws IOException {
        if (!Files.exists(home.resolve("drivers").resolve(NAME))) {
            place(home, NAME, Files.readAllBytes(Build.jar("driver.dahua")));
        }
    }

    /** Overwrites it in one step by another build, as the given number makes it: the same classes in a jar that is not the same. */
    static void replace(Path home, int number) throws IOException {
        replace(home, NAME, number);
    }

    /** The same for a driver whose file has this name. */
    static void replace(Path home, String name, int number) throws IOException {
        place(home, name, rebuilt(Files.readAllBytes(home.resolve("drivers").resolve(name)), number));
    }

    private static void place(Path home, String name, byte[] content) throws IOException {
        Path next = home.resolve("drivers").resolve("." + name);
        Files.write(next, content);
        Files.move(next, home.resolve("drivers").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A jar with the same entries, and a comment that tells the builds apart. */
    private static byte[] rebuilt(byte[] jar, int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setComment("build " + number);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
