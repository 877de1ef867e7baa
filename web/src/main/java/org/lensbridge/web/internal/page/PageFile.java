package org.lensbridge.web.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file of the dashboard. The content is shared and never changed.
 *
 * @param type its media type
 * @param tag its entity tag: it changes with the content
 */
record PageFile(String type, String tag, byte[] content) {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    private record Row(String path, String file, String type) {}

    private static final List<Row> ROWS = List.of(
            new Row("/", "index.html", HTML),
            new Row("/login.html", "login.html", HTML),
            new Row("/app.css", "app.css", "text/css;charset=utf-8"),
            new Row("/icon.svg", "icon.svg", "image/svg+xml"),
            new Row("/favicon.ico", "icon.svg", "image/svg+xml"),
            script("add"),
            script("api"),
            script("discovery"),
            script("dom"),
            script("events"),
            script("figures"),
            script("frame"),
            script("large"),
            script("live"),
            script("figures"),
            script("frame"),
            script("large"),
            script("live"),
            script("frame"),
            script("large"),
            script("live"),
            script("large"),
            script("live"),
            script("live"),
            script("login"),
            script("main"),
            script("picture"),
            script("pictures"),
            script("profiles"),
            script("pictures"),
            script("profiles"),
            script("profiles"),
            script("ptz"),
            script("stream"),
            script("tile"),
            script("toast"),
            script("video"));

    private static Row script(String name) {
        return new Row("/" + name + ".js", name + ".js", SCRIPT);
    }

    /** All files by path. */
    static Map<String, PageFile> all() {
        Map<String, PageFile> files = new HashMap<>();
        for (Row row : ROWS) {
            try (InputStream in = PageFile.class.getResourceAsStream("/page/" + row.file())) {
                byte[] content = Objects.requireNonNull(in, row.file()).readAllBytes();
                files.put(row.path(), new PageFile(row.type(), tag(content), content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(files);
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
