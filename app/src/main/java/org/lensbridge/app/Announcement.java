package org.lensbridge.app;

import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** Says where to look once there is something to see. */
final class Announcement {
    private static final String DEVICES = "(objectClass=org.lensbridge.api.device.Device)";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The states in which a camera works. */
    private static final Set<String> UP = Set.of("ONLINE", "DEGRADED");

    private final LaunchOptions options;
    private final String password;
    private final BundleContext context;
    private final PrintStream out;

    Announcement(LaunchOptions options, String password, BundleContext context, PrintStream out) {
        this.options = options;
        this.password = password;
        this.context = context;
        this.out = out;
    }

    void print(Duration booted) {
        long began = System.nanoTime();
        boolean web = WebProbe.answers(options.bind(), options.port(), PATIENCE);
        Map<String, String> cameras = options.demo() ? awaitCameras() : cameras();
        double seconds = booted.toMillis() / 1000.0 + (System.nanoTime() - began) / 1e9;
        String base = "http://" + host() + ":" + options.port();
        out.println();
        out.printf(Locale.ROOT, "Lensbridge %s is up after %.1f s.%n%n", Main.version(), seconds);
        line(
                "Dashboard",
                web ? base + "/" : "does not answer; see " + options.home().resolve("log"));
        line("Login", login());
        line("Web console", base + "/system/console   (same login)");
        rtsp().ifPresent(address -> line("RTSP", address + "   (same login)"));
        line("REST", base + "/api/v1/devices");
        line("Console", console());
        line("Folders", "etc, drivers, data, log in " + options.home());
        out.println();
        for (Map.Entry<String, String> camera : cameras.entrySet()) {
            line(camera.getKey(), camera.getValue());
        }
        if (cameras.isEmpty()) {
            out.println("  No camera yet: add one on the dashboard, with lb:add, or as a file in etc.");
        }
        out.println();
        out.println(options.shell() ? "Ctrl-D stops." : "Press Ctrl-C to stop.");
        out.flush();
    }

    private void line(String name, String text) {
        out.printf(Locale.ROOT, "  %-12s %s%n", name, text);
    }

    private String host() {
        return options.bind().equals("0.0.0.0") || options.bind().equals("::") ? "127.0.0.1" : options.bind();
    }

    /** Where the RTSP server listens, which its configuration may have moved or switched off. */
    private Optional<String> rtsp() {
        try {
            return context.getServiceReferences(SocketAddress.class, "(lensbridge.endpoint=rtsp)").stream()
                    .map(context::getService)
                    .filter(InetSocketAddress.class::isInstance)
                    .map(address ->
                            "rtsp://" + host() + ":" + ((InetSocketAddress) address).getPort() + "/DEVICE/CHANNEL")
                    .findFirst();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String console() {
        return options.shell()
                ? "type here: lb:devices, help lb:devices"
                : "./lensbridge sh " + whichHome() + "lb:devices";
    }

    private String whichHome() {
        if (!options.home().equals(Main.defaultHome(options.demo() ? "demo" : "run"))) {
            return "--home " + options.home() + " ";
        }
        return options.demo() ? "--demo " : "";
    }

    private String login() {
        if (!password.isEmpty()) {
            return "user admin, password " + password;
        }
        try {
            for (ServiceReference<?> found :
                    List.copyOf(context.getServiceReferences(Supplier.class, "(lensbridge.initial.password=true)"))) {
                if (context.getService(found) instanceof Supplier<?> initial) {
                    return "user admin, password " + initial.get() + "   (shown this once; lb:password changes it)";
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return "user admin, the password that you chose or were shown at the first start";
    }

    private Map<String, String> cameras() {
        Map<String, String> cameras = new TreeMap<>();
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, DEVICES);
            for (ServiceReference<?> reference : found == null ? new ServiceReference<?>[0] : found) {
                cameras.put(text(reference, "lensbridge.device"), describe(reference));
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return cameras;
    }

    private Map<String, String> awaitCameras() {
        Map<String, Boolean> up = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(DemoCameras.of(options.home()).count());
        ServiceListener listener = event -> note(event, up, all);
        try {
            context.addServiceListener(listener, DEVICES);
            ServiceReference<?>[] present = context.getAllServiceReferences(null, DEVICES);
            for (ServiceReference<?> reference : present == null ? new ServiceReference<?>[0] : present) {
                note(new ServiceEvent(ServiceEvent.REGISTERED, reference), up, all);
            }
            all.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            context.removeServiceListener(listener);
        }
        return cameras();
    }

    private static void note(ServiceEvent event, Map<String, Boolean> up, CountDownLatch all) {
        ServiceReference<?> device = event.getServiceReference();
        if (UP.contains(text(device, "lensbridge.state"))
                && up.putIfAbsent(text(device, "lensbridge.device"), true) == null) {
            all.countDown();
        }
    }

    private static String describe(ServiceReference<?> device) {
        String state = String.format(Locale.ROOT, "%-8s", text(device, "lensbridge.state"));
        return Stream.of(state, text(device, "lensbridge.vendor"), text(device, "lensbridge.model"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String text(ServiceReference<?> reference, String name) {
        Object value = reference.getProperty(name);
        return value == null ? "" : value.toString();
    }
}
