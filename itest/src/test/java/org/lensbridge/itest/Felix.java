package org.lensbridge.itest;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** The resolved bundles of the product in the test's own Felix, with a fresh home folder. */
final class Felix {
    private static final List<String> LEFT_OUT = List.of("org.apache.felix.gogo.jline", "jline-");

    private Felix() {}

    /** The options of a test; {@code home} becomes the property lensbridge.home. */
    static Option product(Path home) {
        for (String folder : List.of("etc", "drivers", "data", "log")) {
            try {
                Files.createDirectories(home.resolve(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<Option> options = new ArrayList<>(List.of(
                property("lensbridge.home", home.toString()),
                property("lensbridge.media.host", "127.0.0.1"),
                property("lensbridge.media.port", Integer.toString(Product.freePorts(1))),
                property("lensbridge.media.rtsp.port", "0"),
                property("org.apache.felix.http.host", "127.0.0.1"),
                property("org.osgi.service.http.port", Integer.toString(Product.freePorts(1))),
                property("felix.cm.dir", home.resolve("data/config").toString()),
                property("felix.cm.pm", "lensbridge"),
                property("felix.fileinstall.dir", home.resolve("etc") + "," + home.resolve("drivers")),
                property(
                        "felix.fileinstall.tmpdir",
                        home.resolve("data/fileinstall").toString()),
                property("felix.fileinstall.poll", "200"),
                property("felix.fileinstall.noInitialDelay", "true"),
                property("felix.fileinstall.enableConfigSave", "false"),
                property("felix.fileinstall.disableNio2", "true"),
                systemTimeout(60_000),
                cleanCaches(true),
                systemProperty("lensbridge.home").value(home.toString()),
                systemProperty("logback.configurationFile")
                        .value(Build.root()
                                .resolve("itest/src/test/resources/logback-test.xml")
                                .toString()),
                systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("ERROR"),
                junitBundles()));
        for (Path file : Build.bundles()) {
            if (LEFT_OUT.stream().noneMatch(file.getFileName().toString()::startsWith)) {
                boolean last = file.getFileName().toString().startsWith("org.apache.felix.fileinstall");
                options.add(bundle("file:" + file).startLevel(last ? 5 : 4));
            }
        }
        return composite(options.toArray(Option[]::new));
    }

    private static Option property(String name, String value) {
        return frameworkProperty(name).value(value);
    }
}
