package org.lensbridge.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the runnable jar carries below {@code lensbridge/}: bundles, shipped drivers, and the default home folder. */
record Distribution(Path root) {
    /** Opens the jar that this class came from. */
    static FileSystem open() throws IOException {
        try {
            Path code = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(code)) {
                throw new LaunchException("Start Lensbridge from its jar (lensbridge.jar), not from single classes.");
            }
            return FileSystems.newFileSystem(code);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    static Distribution in(FileSystem jar) {
        return new Distribution(jar.getPath("/lensbridge"));
    }

    List<Path> bundles() throws IOException {
        return files(root.resolve("bundles"));
    }

    List<Path> drivers() throws IOException {
        return files(root.resolve("drivers"));
    }

    Path home() {
        return root.resolve("home");
    }

    /**
     * Puts the bundles into a folder of their own below {@code data}, named by their content, and returns its files. Nothing
     * is copied when the folder is there already.
     */
    List<Path> unpackBundles(Path data) throws IOException {
        Path all = data.resolve("bundles");
        Path own = all.resolve(fingerprint());
        if (!Files.isDirectory(own)) {
            Path partial = all.resolve("unpacking");
            deleteTree(partial);
            Files.createDirectories(partial);
            for (Path bundle : bundles()) {
                Files.copy(bundle, partial.resolve(bundle.getFileName().toString()));
            }
            Files.move(partial, own, StandardCopyOption.ATOMIC_MOVE);
        }
        return files(own);
    }

    /** Removes the bundles of earlier distributions. The framework reads them until it has replaced them. */
    void discardOldBundles(Path data) throws IOException {
        String own = fingerprint();
        try (Stream<Path> folders = Files.list(data.resolve("bundles"))) {
            for (Path folder : folders.toList()) {
                if (!folder.getFileName().toString().equals(own)) {
                    deleteTree(folder);
                }
            }
        }
    }

    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (Path bundle : bundles()) {
            digest.update(bundle.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(bundle));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** The SHA-256 of a file in hexadecimal digits. */
    static String checksum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[65_536];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
