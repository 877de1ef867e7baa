package org.lensbridge.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleWiring;

/** The framework with the bundles of the distribution. Bundles that others installed, such as drivers, are left alone. */
final class FelixHost {
    private static final String OWN_LOCATION = "reference:";
    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";
    private static final int LAST_LEVEL = 2;
    private static final String SHELL = "org.apache.felix.gogo.jline";

    private final Framework framework;

    private FelixHost(Framework framework) {
        this.framework = framework;
    }

    static FelixHost start(LaunchOptions options, String adminPassword, List<Path> files) {
        Framework framework = new FrameworkFactory().newFramework(FrameworkProperties.of(options, adminPassword));
        try {
            framework.init();
            List<Bundle> bundles = install(framework.getBundleContext(), files);
            framework.start();
            for (Bundle bundle : inOrder(bundles)) {
                if (wanted(bundle, options) && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                } else if (bundle.getState() == Bundle.ACTIVE) {
                    bundle.stop();
                }
            }
        } catch (BundleException e) {
            throw new LaunchException(
                    "The OSGi framework does not start: " + e.getMessage() + ". If it goes on, remove "
                            + options.home().resolve("data/felix") + ": it is rebuilt.",
                    e);
        }
        return new FelixHost(framework);
    }

    /** File Install comes last, now and at each later start: what it finds needs the runtime to judge it. */
    private static List<Bundle> inOrder(List<Bundle> bundles) {
        List<Bundle> ordered = new ArrayList<>(bundles);
        for (Bundle bundle : bundles) {
            if (FILE_INSTALL.equals(bundle.getSymbolicName())) {
                bundle.adapt(BundleStartLevel.class).setStartLevel(LAST_LEVEL);
                ordered.remove(bundle);
                ordered.add(bundle);
            }
        }
        return ordered;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Opens the Gogo prompt in this terminal, for this run only. */
    void openShell() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            // JLine looks for its terminals through the thread's class loader, and falls back to a dumb one.
            thread.setContextClassLoader(
                    bundle("org.jline").adapt(BundleWiring.class).getClassLoader());
            bundle(SHELL).start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new LaunchException("The console does not start: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Bundle bundle(String name) {
        for (Bundle bundle : context().getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new LaunchException("The console does not start: " + name + " is missing.");
    }

    /** Waits until somebody stops the framework. */
    void await() {
        try {
            framework.waitForStop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops everything; false when that took longer than the limit. */
    boolean stop(Duration limit) {
        try {
            framework.stop();
            return framework.waitForStop(limit.toMillis()).getType() != FrameworkEvent.WAIT_TIMEDOUT;
        } catch (BundleException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean wanted(Bundle bundle, LaunchOptions options) {
        String name = String.valueOf(bundle.getSymbolicName());
        return switch (name) {
            case "org.lensbridge.simulator" -> options.demo();
            case SHELL -> false;
            default -> true;
        };
    }

    private static List<Bundle> install(BundleContext context, List<Path> files) throws BundleException {
        Map<String, Bundle> present = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(OWN_LOCATION)) {
                present.put(bundle.getLocation(), bundle);
            }
        }
        Set<String> wanted = files.stream().map(FelixHost::location).collect(Collectors.toSet());
        for (Bundle bundle : present.values()) {
            if (!wanted.contains(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
        List<Bundle> bundles = new ArrayList<>();
        for (Path file : files) {
            Bundle installed = present.get(location(file));
            bundles.add(installed != null ? installed : context.installBundle(location(file)));
        }
        return bundles;
    }

    private static String location(Path file) {
        return OWN_LOCATION + file.toUri();
    }
}
