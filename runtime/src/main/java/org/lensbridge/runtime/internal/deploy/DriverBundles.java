package org.lensbridge.runtime.internal.deploy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lensbridge.runtime.internal.device.Fleet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drivers in the framework: bundles at {@code lensbridge:FILE}. A location without folders keeps FileInstall from taking
 * them for its own, and lets an installation move. Confined to the deployment's thread.
 */
final class DriverBundles {
    private static final Logger LOG = LoggerFactory.getLogger(DriverBundles.class);
    private static final String PREFIX = "lensbridge:";
    private static final String TRIAL = "lensbridge-trial:";
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final Fleet fleet;
    private final Path digests;

    DriverBundles(BundleContext context, Fleet fleet) {
        this.context = context;
        this.fleet = fleet;
        this.digests = context.getDataFile("drivers.properties").toPath();
    }

    /** All of them by file name. */
    Map<String, Bundle> installed() {
        Map<String, Bundle> found = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            file(bundle).ifPresent(file -> found.put(file, bundle));
        }
        return found;
    }

    /** The file of a bundle that came from the drivers folder. */
    static Optional<String> file(Bundle bundle) {
        return bundle.getLocation().startsWith(PREFIX)
                ? Optional.of(bundle.getLocation().substring(PREFIX.length()))
                : Optional.empty();
    }

    /** The versions of the API's packages that drivers are wired to: those that the runtime itself has. */
    Map<String, Version> apiVersions() {
        Map<String, Version> versions = new HashMap<>();
        BundleWiring own = context.getBundle().adapt(BundleWiring.class);
        for (BundleWire wire : own.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
            Object name = wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
            if ("org.lensbridge.api.driver".equals(name)) {
                for (BundleCapability capability :
                        wire.getProviderWiring().getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
                    versions.put((String) capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE), (Version)
                            capability.getAttributes().get(Constants.VERSION_ATTRIBUTE));
                }
            }
        }
        return versions;
    }

    /** Takes away what FileInstall itself installed from the folder, and trials that a crash left behind. */
    void removeStrays(Path folder) {
        for (Bundle bundle : context.getBundles()) {
            String location = bundle.getLocation();
            if (location.startsWith(TRIAL)) {
                quietly(bundle);
            } else if (location.startsWith("file:") && isIn(folder, location)) {
                LOG.warn(
                        "The driver {} was installed by FileInstall, which started before the runtime. It is installed anew;"
                                + " changes of its file count from the next start on. Start FileInstall after the runtime.",
                        location);
                quietly(bundle);
            }
        }
    }

    private static boolean isIn(Path folder, String location) {
        try {
            return Path.of(URI.create(location)).normalize().getParent().equals(folder);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void quietly(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException ignored) {
            // It is gone already.
        }
    }

    /** Whether this very content is installed. */
    boolean isInstalled(DriverJar jar) {
        return context.getBundle(PREFIX + jar.file()) != null
                && jar.digest().equals(digests().getProperty(jar.file()));
    }

    /** Finds out beside what runs whether a driver resolves here. */
    void check(DriverJar jar) throws RefusedException {
        Bundle trial;
        try {
            trial = context.installBundle(TRIAL + jar.file(), new ByteArrayInputStream(Trial.of(jar)));
        } catch (BundleException | IOException e) {
            throw new RefusedException("It cannot be installed: " + reason(e));
        }
        try {
            if (!wiring().resolveBundles(List.of(trial))) {
                throw new RefusedException("Something that it needs is not installed: " + missing(trial) + ".");
            }
        } finally {
            quietly(trial);
            refresh(List.of(trial));
        }
    }

    /** Installs a driver that was checked, or updates the bundle of its file. */
    void install(DriverJar jar) throws RefusedException {
        Bundle present = context.getBundle(PREFIX + jar.file());
        if (present != null) {
            update(present, jar);
        } else {
            try {
                start(context.installBundle(PREFIX + jar.file(), new ByteArrayInputStream(jar.content())), jar);
            } catch (BundleException e) {
                throw new RefusedException("It cannot be installed: " + reason(e));
            }
        }
        remember(jar);
    }

    private String missing(Bundle trial) {
        for (BundleRequirement requirement : trial.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            boolean optional = "optional".equals(requirement.getDirectives().get("resolution"));
            if (!optional && wiring().findProviders(requirement).isEmpty()) {
                String filter = requirement.getDirectives().getOrDefault("filter", "");
                return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                        ? "a package, " + filter.replace(PackageNamespace.PACKAGE_NAMESPACE + "=", "")
                        : requirement.getNamespace() + " " + filter;
            }
        }
        return "its requirements contradict each other";
    }

    private void start(Bundle bundle, DriverJar jar) throws RefusedException {
        try {
            bundle.start();
        } catch (BundleException e) {
            quietly(bundle);
            throw new RefusedException("It does not start: " + reason(e));
        } finally {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                forget(jar.file());
            }
        }
    }

    private void update(Bundle bundle, DriverJar jar) throws RefusedException {
        byte[] before = copy(jar.file());
        fleet.beginSwap(bundle.getBundleId());
        try {
            // Stopped first and started last: the refresh in between has nothing to restart.
            bundle.stop(Bundle.STOP_TRANSIENT);
            replace(bundle, jar.content());
        } catch (BundleException e) {
            String problem = "It does not start: " + reason(e) + " The version before runs again.";
            rollBack(bundle, before);
            throw new RefusedException(problem);
        } finally {
            fleet.endSwap(bundle.getBundleId());
        }
    }

    private void replace(Bundle bundle, byte[] content) throws BundleException {
        bundle.update(new ByteArrayInputStream(content));
        refresh(List.of(bundle));
        bundle.start();
    }

    private void rollBack(Bundle bundle, byte[] before) throws RefusedException {
        if (before.length == 0) {
            throw new RefusedException("It does not start, and the version before is not known any more.");
        }
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
            replace(bundle, before);
        } catch (BundleException e) {
            throw new RefusedException("It does not start, and neither does the version before: " + reason(e));
        }
    }

    /** Removes the bundle of a file. */
    void uninstall(String file) {
        Bundle bundle = context.getBundle(PREFIX + file);
        forget(file);
        if (bundle != null) {
            quietly(bundle);
            refresh(List.of(bundle));
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private void refresh(Collection<Bundle> bundles) {
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> done.countDown());
        try {
            done.await(REFRESH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("") + ".";
    }

    private Properties digests() {
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(digests)) {
            known.load(in);
        } catch (IOException | IllegalArgumentException expected) {
            // Nothing is remembered: every driver is installed again.
        }
        return known;
    }

    private void remember(DriverJar jar) {
        Properties known = digests();
        known.setProperty(jar.file(), jar.digest());
        store(known);
        try {
            Files.write(copyOf(jar.file()), jar.content());
        } catch (IOException ignored) {
            // Then there is no way back at the next update.
        }
    }

    private void forget(String file) {
        Properties known = digests();
        known.remove(file);
        store(known);
        try {
            Files.deleteIfExists(copyOf(file));
        } catch (IOException ignored) {
            // It is overwritten by the next driver of that name.
        }
    }

    private void store(Properties known) {
        try (OutputStream out = Files.newOutputStream(digests)) {
            known.store(out, null);
        } catch (IOException ignored) {
            // At the next start every driver is installed again.
        }
    }

    private Path copyOf(String file) {
        File copy = context.getDataFile("running-" + file);
        return copy.toPath();
    }

    private byte[] copy(String file) {
        try {
            return Files.readAllBytes(copyOf(file));
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
