package org.lensbridge.runtime.internal.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.runtime.internal.secret.PrivateFile;

/**
 * A {@code .cfg} or {@code .config} file that a configuration came from. Only files below {@code etc/} count: the
 * property that names the file can be set by anybody who may edit a configuration.
 */
record CfgFile(Path path) {
    /** The property in which FileInstall keeps the file's URI. */
    static final String PROPERTY = "felix.fileinstall.filename";

    /** Bytes and characters stand for each other, so that lines in any encoding survive. */
    private static final Charset CHARSET = StandardCharsets.ISO_8859_1;

    /** The file of this configuration, when it has one and it is there. */
    static Optional<CfgFile> of(Dictionary<String, ?> properties, Path etc) {
        if (!(properties.get(PROPERTY) instanceof String uri)) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(URI.create(uri));
            String name = path.getFileName().toString();
            boolean fits = (name.endsWith(".cfg") || name.endsWith(".config"))
                    && Files.isRegularFile(path)
                    && path.toRealPath().startsWith(etc.toRealPath());
            return fits ? Optional.of(new CfgFile(path)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes keys out, with the lines that continue them, and sets others: in place where they stand, at the end where
     * they do not. Everything else stays as it is. Keys count in any case.
     */
    void rewrite(Set<String> removed, Map<String, String> set) throws IOException {
        String content = Files.readString(path, CHARSET);
        String end = content.contains("\r\n") ? "\r\n" : "\n";
        boolean typed = path.getFileName().toString().endsWith(".config");
        Map<String, String> missing = new LinkedHashMap<>(set);
        List<String> kept = new ArrayList<>();
        boolean dropping = false;
        boolean continued = false;
        int open = -1;
        for (String line : content.split("\r\n|[\r\n]", -1)) {
            if (!continued) {
                String key = key(line);
                Optional<String> replaced =
                        set.keySet().stream().filter(key::equalsIgnoreCase).findFirst();
                dropping = replaced.isPresent() || removed.stream().anyMatch(key::equalsIgnoreCase);
                replaced.filter(missing::containsKey).ifPresent(k -> kept.add(line(k, missing.remove(k), typed)));
            }
            if (!dropping) {
                kept.add(line);
            }
            continued = endsInBackslash(line) && (continued || !isComment(line));
            open = continued && !dropping ? kept.size() - 1 : open;
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
        if (open >= 0 && open == kept.size() - 1 && !missing.isEmpty()) {
            // What is added would continue this line.
            kept.set(open, kept.get(open).replaceFirst("\\\\$", ""));
        }
        missing.forEach((key, value) -> kept.add(line(key, value, typed)));
        PrivateFile.replace(path, (String.join(end, kept) + end).getBytes(CHARSET));
    }

    private static String line(String key, String value, boolean typed) {
        String text = value.replace("\\", "\\\\");
        return typed ? key + "=\"" + text.replace("\"", "\\\"") + "\"" : key + " = " + text;
    }

    private static String key(String line) {
        String text = line.strip();
        if (isComment(line)) {
            return "";
        }
        int end = 0;
        while (end < text.length() && "=: \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end).replace("\\", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("#") || text.startsWith("!");
    }

    private static boolean endsInBackslash(String line) {
        int count = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            count++;
        }
        return count % 2 == 1;
    }
}
