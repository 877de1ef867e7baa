package org.lensbridge.runtime.internal.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lensbridge.api.driver.ProvidesDriver;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A file that is a driver bundle: complete, with the capability {@code lensbridge.driver}, made for the API that is
 * installed.
 *
 * @param file its name
 * @param digest SHA-256 of its content
 */
record DriverJar(String file, String symbolicName, Version version, String driver, String digest, byte[] content) {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_UNPACKED = 512L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final int END_RECORD = 22;
    private static final int END_SEARCH = END_RECORD + 65_535;
    private static final String API = "org.lensbridge.api.";

    /**
     * Reads the file once, into memory, so that what was judged is what is installed.
     *
     * @param exported the versions of the API's packages that are installed
     * @throws RefusedException with a sentence for the administrator
     */
    static DriverJar read(Path path, Map<String, Version> exported) throws RefusedException {
        byte[] content = content(path);
        Attributes manifest = manifest(content);
        String name = clauses(manifest, Constants.BUNDLE_SYMBOLICNAME).stream()
                .map(clause -> clause.paths().get(0))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException("It is no OSGi bundle. Put drivers only into the drivers folder."));
        Version version = version(manifest);
        List<ManifestHeader.Clause> provided = clauses(manifest, Constants.PROVIDE_CAPABILITY);
        ManifestHeader.Clause capability = provided.stream()
                .filter(clause -> clause.paths().contains(ProvidesDriver.NAMESPACE))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException("It is a bundle, but no driver: it does not provide the capability "
                                + ProvidesDriver.NAMESPACE + "."));
        checkApi(manifest, exported);
        return new DriverJar(
                path.getFileName().toString(),
                name,
                version,
                capability.attributes().getOrDefault(ProvidesDriver.NAMESPACE, ""),
                digest(content),
                content);
    }

    private static byte[] content(Path path) throws RefusedException {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new RefusedException("It has more than 64 MB, which no driver needs.");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new RefusedException("It cannot be read; check its permissions.");
        }
    }

    /** Unpacks everything, which checks every entry, and compares with the directory at the end, which a half copy lacks. */
    private static Attributes manifest(byte[] content) throws RefusedException {
        int expected = entriesByDirectory(content);
        Optional<Attributes> manifest = Optional.empty();
        int entries = 0;
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entry.getName().equalsIgnoreCase("META-INF/MANIFEST.MF")) {
                    byte[] bytes = zip.readNBytes(1 << 20);
                    unpacked += bytes.length;
                    manifest = Optional.of(new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes());
                }
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
                        throw new RefusedException("It unpacks to more than any driver needs.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw incomplete();
        }
        if (entries == 0 || entries % 0x10000 != expected) {
            throw incomplete();
        }
        return manifest.orElseThrow(() -> new RefusedException("It has no manifest; it is no OSGi bundle."));
    }

    private static RefusedException incomplete() {
        return new RefusedException("It is damaged or not yet complete. Copy it again.");
    }

    private static int entriesByDirectory(byte[] content) throws RefusedException {
        for (int i = content.length - END_RECORD; i >= Math.max(0, content.length - END_SEARCH); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return (content[i + 10] & 0xff) | (content[i + 11] & 0xff) << 8;
            }
        }
        throw incomplete();
    }

    private static Version version(Attributes manifest) throws RefusedException {
        String text = manifest.getValue(Constants.BUNDLE_VERSION);
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("Its version '" + text + "' is none.");
        }
    }

    private static void checkApi(Attributes manifest, Map<String, Version> exported) throws RefusedException {
        for (ManifestHeader.Clause clause : clauses(manifest, Constants.IMPORT_PACKAGE)) {
            String range = clause.attributes().getOrDefault("version", "0");
            boolean optional = "optional".equals(clause.attributes().get("resolution:"));
            for (String path : clause.paths()) {
                if (path.startsWith(API) && !optional && !met(path, range, exported)) {
                    throw new RefusedException(
                            "It was made for another Lensbridge: it needs " + path + " " + range + ", and "
                                    + Optional.ofNullable(exported.get(path))
                                            .map(Version::toString)
                                            .orElse("none")
                                    + " is installed. Get the version of the driver for this Lensbridge.");
                }
            }
        }
    }

    private static boolean met(String path, String range, Map<String, Version> exported) {
        Version installed = exported.get(path);
        try {
            return installed != null && new VersionRange(range).includes(installed);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<ManifestHeader.Clause> clauses(Attributes manifest, String header) {
        String text = manifest.getValue(header);
        return text == null ? List.of() : ManifestHeader.parse(text);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return symbolicName + " " + version + " (" + file + ")";
    }
}
