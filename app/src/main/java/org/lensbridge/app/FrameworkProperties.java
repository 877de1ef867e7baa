package org.lensbridge.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.Constants;

/** The framework's properties: the defaults here, then what {@code etc/framework.properties} says. */
final class FrameworkProperties {
    // Held here: a logger that nobody holds forgets its level.
    private static final Logger SPI_FLY = Logger.getLogger("org.apache.aries.spifly");

    private FrameworkProperties() {}

    static Map<String, String> of(LaunchOptions options, String adminPassword) {
        Path home = options.home();
        Path data = home.resolve("data");
        Map<String, String> all = new TreeMap<>();
        all.put(Constants.FRAMEWORK_STORAGE, data.resolve("felix").toString());
        all.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "2");
        all.put("lensbridge.home", home.toString());
        all.put("lensbridge.mode", options.demo() ? "demo" : "run");
        if (!adminPassword.isEmpty()) {
            all.put("lensbridge.admin.password", adminPassword);
        }
        all.put("lensbridge.media.host", options.bind());
        all.put("lensbridge.media.port", Integer.toString(options.mediaPort()));
        all.put("lensbridge.media.rtsp.port", Integer.toString(options.rtspPort()));
        all.put("org.apache.felix.http.host", options.bind());
        all.put("org.osgi.service.http.port", Integer.toString(options.port()));
        all.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        all.put("felix.cm.dir", data.resolve("config").toString());
        all.put("felix.cm.pm", "lensbridge");
        all.put("felix.fileinstall.dir", home.resolve("etc") + "," + home.resolve("drivers"));
        all.put("felix.fileinstall.tmpdir", data.resolve("fileinstall").toString());
        all.put("felix.fileinstall.subdir.mode", "skip");
        all.put("felix.fileinstall.poll", "500");
        all.put("felix.fileinstall.noInitialDelay", "true");
        // The runtime writes changes back, atomically; FileInstall would empty the file first.
        all.put("felix.fileinstall.enableConfigSave", "false");
        all.put("felix.fileinstall.log.level", "0");
        all.put("felix.fileinstall.disableNio2", "true");
        // Without it the web console would take its own well-known login until ours is there.
        all.put("felix.webconsole.security.providers", "lensbridge");
        all.put(
                "logback.configurationFile",
                home.resolve("etc").resolve("logback.xml").toString());
        all.putAll(read(home.resolve("etc").resolve("framework.properties")));
        // Logback looks at system properties only; a property that is already set stays.
        System.getProperties().putIfAbsent("logback.configurationFile", all.get("logback.configurationFile"));
        System.getProperties().putIfAbsent("lensbridge.home", home.toString());
        System.getProperties().putIfAbsent("gosh.home", home.toString());
        // SPI Fly tells each library that it connects, before any log file is open.
        SPI_FLY.setLevel(Level.WARNING);
        return all;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> own = new TreeMap<>();
        if (Files.isReadable(file)) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new LaunchException("Cannot read " + file + ": " + e.getMessage());
            }
            properties.forEach((name, value) -> own.put(name.toString(), value.toString()));
        }
        return own;
    }
}
