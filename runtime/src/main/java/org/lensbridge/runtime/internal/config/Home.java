package org.lensbridge.runtime.internal.config;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/**
 * The folders of an installation: framework property {@code lensbridge.home}, by default the working directory, with
 * {@code etc} for configuration, {@code drivers} for driver bundles and {@code data} for what the runtime keeps.
 */
public record Home(Path root) {
    /** Framework property: the installation's folder. */
    public static final String PROPERTY = "lensbridge.home";

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The installation that the framework was started for. */
    public static Home of(BundleContext context) {
        String configured = context.getProperty(PROPERTY);
        return new Home(Path.of(configured == null || configured.isBlank() ? "." : configured.strip()));
    }

    /** Configuration files. */
    public Path etc() {
        return root.resolve("etc");
    }

    /** Driver bundles. */
    public Path drivers() {
        return root.resolve("drivers");
    }

    /** Secrets, accounts and stored configurations. */
    public Path data() {
        return root.resolve("data");
    }
}
