package org.lensbridge.runtime.internal.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a {@code .cfg} file follow its configuration when that was changed elsewhere, so that the change survives a restart. The file is
 * replaced as a whole: FileInstall's own way (enableConfigSave) empties it first, and its watcher, when it looks at that moment, takes
 * the empty file for the configuration. Immutable.
 */
final class FileFollower {
    private static final Logger LOG = LoggerFactory.getLogger(FileFollower.class);

    private final Path etc;

    FileFollower(Path etc) {
        this.etc = etc;
    }

    /**
     * Writes what differs; leaves comments, order, and values with {@code ${...}} alone. What FileInstall stores comes from the file, which
     * somebody may have edited again since it was read: nothing is written then.
     */
    void follow(Dictionary<String, ?> properties) {
        if (comesFromTheFile()) {
            return;
        }
        CfgFile.of(properties, etc)
                .filter(file -> file.path().getFileName().toString().endsWith(".cfg"))
                .ifPresent(file -> {
                    try {
                        follow(file, properties);
                    } catch (IOException | IllegalArgumentException e) {
                        LOG.warn(
                                "The configuration of {} was changed, but not the file ({}): at the next start the file wins.",
                                file.path(),
                                e.getClass().getSimpleName());
                    }
                });
    }

    private static boolean comesFromTheFile() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith("org.apache.felix.fileinstall.")));
    }

    private static void follow(CfgFile file, Dictionary<String, ?> properties) throws IOException {
        Map<String, String> latin = read(file, StandardCharsets.ISO_8859_1);
        Map<String, String> utf8 = read(file, StandardCharsets.UTF_8);
        Map<String, String> set = new LinkedHashMap<>();
        for (String key : Collections.list(properties.keys())) {
            String text = text(properties.get(key));
            String inFile = latin.get(key);
            boolean same = text.equals(inFile) || text.equals(utf8.get(key));
            if (!isBookkeeping(key) && !same && (inFile == null || !inFile.contains("${"))) {
                set.put(key, escaped(text));
            }
        }
        Set<String> removed = new LinkedHashSet<>(latin.keySet());
        removed.removeAll(Collections.list(properties.keys()));
        removed.removeIf(FileFollower::isBookkeeping);
        if (!set.isEmpty() || !removed.isEmpty()) {
            file.rewrite(removed, set);
        }
    }

    private static boolean isBookkeeping(String key) {
        return key.startsWith(":") || key.startsWith("service.") || key.startsWith("felix.fileinstall.");
    }

    private static Map<String, String> read(CfgFile file, Charset charset) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(new String(Files.readAllBytes(file.path()), charset)));
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toString(), e -> e.getValue().toString()));
    }

    private static String text(Object value) {
        Collection<?> items = value instanceof Object[] array
                ? Arrays.asList(array)
                : value instanceof Collection<?> collection ? collection : null;
        return items == null
                ? String.valueOf(value)
                : items.stream()
                        .map(item -> item.toString().replace(",", "\\,"))
                        .collect(Collectors.joining(","));
    }

    /** In ASCII, which means the same in every encoding. Backslashes are doubled by {@link CfgFile}, so only plain texts fit. */
    private static String escaped(String text) {
        if (text.chars().anyMatch(c -> c > 0x7e || c < ' ')) {
            throw new IllegalArgumentException("A value outside of ASCII");
        }
        return text;
    }
}
