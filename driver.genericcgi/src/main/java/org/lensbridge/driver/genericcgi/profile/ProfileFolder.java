package org.lensbridge.driver.genericcgi.profile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.transport.http.HttpTransport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Looks at the folder of profiles and keeps a driver service for each sound one: a new file is a new driver, a changed one replaces its
 * driver, and with the file the driver goes. It looks on a thread of its own. Thread-safe.
 */
@Component(
        service = ProfileFolder.class,
        immediate = true,
        configurationPid = "org.lensbridge.driver.genericcgi.profiles")
@Designate(ocd = ProfileFolder.Config.class)
public final class ProfileFolder {
    private static final System.Logger LOG = System.getLogger(ProfileFolder.class.getName());
    private static final int MOST_FILES = 500;

    /** Where profiles are. */
    @ObjectClassDefinition(
            name = "Lensbridge camera profiles",
            description = "Cameras that are described by JSON files instead of a driver")
    public @interface Config {
        @AttributeDefinition(
                name = "Folder",
                description = "Where the profiles are; empty for etc/profiles of the installation")
        String folder() default "";

        @AttributeDefinition(
                name = "Period",
                description = "Milliseconds from one look at the folder to the next",
                min = "100")
        int period() default 2_000;
    }

    /** What a file was when it was looked at. */
    private record Look(long modified, long size, boolean readable) {
        /** For what is in the folder and cannot be looked at, such as a link to nowhere: its reading will say so. */
        private static final Look NOTHING = new Look(0, -1, false);

        static Look at(Path path) {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return new Look(file.lastModifiedTime().toMillis(), file.size(), Files.isReadable(path));
            } catch (IOException e) {
                return NOTHING;
            }
        }
    }

    private record Service(Profile profile, ServiceRegistration<DriverFactory> registration) {}

    private final BundleContext context;
    private final HttpTransport transport;
    private final Path folder;
    private final ScheduledExecutorService clock;

    // Confined to the clock's thread.
    private final Map<String, Look> before = new HashMap<>();
    private final Map<String, Look> read = new HashMap<>();
    private final Map<String, ProfileFile> files = new TreeMap<>();
    private final Map<String, Service> services = new HashMap<>();
    private boolean settled;
    private String complaint = "";

    private volatile List<ProfileFile> shown = List.of();

    /** Called by Declarative Services. */
    @Activate
    public ProfileFolder(BundleContext context, Config config, @Reference HttpTransport transport) {
        this.context = context;
        this.transport = transport;
        String home = Optional.ofNullable(context.getProperty("lensbridge.home"))
                .filter(text -> !text.isBlank())
                .orElse(".");
        this.folder = config.folder().isBlank()
                ? Path.of(home.strip(), "etc", "profiles")
                : Path.of(config.folder().strip());
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lensbridge-profiles");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, 0, Math.max(100, config.period()), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        clock.execute(() ->
                services.values().forEach(service -> service.registration().unregister()));
        clock.shutdown();
        try {
            clock.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The files by name, sound or not, as they were at the last look. */
    List<ProfileFile> files() {
        return shown;
    }

    /** Where they are. */
    Path folder() {
        return folder;
    }

    private void look() {
        try {
            Map<String, Look> now = present();
            boolean changed = files.keySet().removeIf(file -> !now.containsKey(file));
            read.keySet().retainAll(now.keySet());
            for (Map.Entry<String, Look> each : now.entrySet()) {
                // A file that is being copied grows: it is read when it looks the same twice, at the start at once.
                boolean calm = !settled || each.getValue().equals(before.get(each.getKey()));
                if (calm && !each.getValue().equals(read.get(each.getKey()))) {
                    ProfileFile file = ProfileFile.read(folder.resolve(each.getKey()));
                    read.put(each.getKey(), each.getValue());
                    files.merge(each.getKey(), file, (earlier, later) -> later.after(earlier));
                    changed = true;
                }
            }
            before.clear();
            before.putAll(now);
            settled = true;
            if (changed) {
                settle();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The folder of profiles could not be looked at.", e);
        }
    }

    /** What there is; what there was while the folder cannot be read, since that says nothing about the files. */
    private Map<String, Look> present() {
        Map<String, Look> now = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return now;
        }
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.json")) {
            for (Path path : all) {
                String name = path.getFileName().toString();
                if (!name.startsWith(".") && !name.endsWith(".schema.json")) {
                    names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            complain("it cannot be read (" + e.getClass().getSimpleName() + "); its drivers stay as they are");
            return Map.copyOf(before);
        }
        complain(
                names.size() <= MOST_FILES
                        ? ""
                        : "it has " + names.size() + " profiles, of which the first " + MOST_FILES
                                + " by name are used");
        names.stream().limit(MOST_FILES).forEach(name -> now.put(name, Look.at(folder.resolve(name))));
        return now;
    }

    /** Tells a complaint about the folder once, until it is another one. */
    private void complain(String about) {
        if (!about.isEmpty() && !about.equals(complaint)) {
            LOG.log(System.Logger.Level.WARNING, "The folder of profiles {0}: {1}.", folder, about);
        }
        complaint = about;
    }

    /** Makes the services what the files say. Of two profiles with one name the file that comes first counts. */
    private void settle() {
        Map<String, Profile> wanted = new LinkedHashMap<>();
        List<ProfileFile> all = new ArrayList<>();
        Set<String> others = new OtherDrivers(context).names();
        for (ProfileFile file : files.values()) {
            Optional<String> name = file.profile().map(Profile::name);
            if (name.filter(wanted::containsKey).isPresent()) {
                all.add(ProfileFile.refused(
                        file.file(), "Another file describes '" + name.get() + "' already; rename one of the two."));
            } else if (name.filter(others::contains).isPresent()) {
                all.add(ProfileFile.taken(file.file(), name.get()));
            } else {
                all.add(file);
                file.profile().ifPresent(profile -> wanted.put(profile.name(), profile));
            }
        }
        report(all);
        shown = List.copyOf(all);
        Set<String> gone = new HashSet<>(services.keySet());
        gone.removeAll(wanted.keySet());
        gone.forEach(name -> services.remove(name).registration().unregister());
        wanted.forEach((name, profile) -> {
            Service present = services.get(name);
            if (present == null || present.profile() != profile) {
                // The new one first, so that its devices find it when the old one goes.
                services.put(name, new Service(profile, register(profile)));
                if (present != null) {
                    present.registration().unregister();
                }
            }
        });
    }

    private ServiceRegistration<DriverFactory> register(Profile profile) {
        return context.registerService(DriverFactory.class, new ProfileDriver(profile, transport), null);
    }

    private void report(List<ProfileFile> all) {
        List<ProfileFile> told = shown;
        for (ProfileFile file : all) {
            if (!file.problems().isEmpty() && !told.contains(file)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The profile {0} is not used as it is. {1}",
                        folder.resolve(file.file()),
                        String.join(" ", file.problems()));
            }
        }
    }
}
