package org.lensbridge.runtime.internal.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.admin.DriverStatus;
import org.lensbridge.runtime.internal.config.Home;
import org.lensbridge.runtime.internal.device.Fleet;
import org.lensbridge.runtime.internal.device.RunningDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every jar of the drivers folder out of FileInstall's hands. FileInstall says what has changed; at the start the
 * folder is read as a whole, so that what was removed or added while nothing ran is noticed as well. Thread-safe.
 */
@Component(
        service = {ArtifactInstaller.class, DriverAdmin.class},
        property = "service.ranking:Integer=1000",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class DriverDeployment implements ArtifactInstaller, DriverAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(DriverDeployment.class);
    private static final int STOP_SECONDS = 5;

    private final BundleContext context;
    private final Fleet fleet;
    private final Path folder;
    private final DriverBundles bundles;
    private final DriverShelf shelf = new DriverShelf();
    private final ExecutorService worker;
    private final Map<String, String> failed = new HashMap<>();
    private volatile Map<String, String> problems = Map.of();

    @Activate
    public DriverDeployment(BundleContext context, @Reference Fleet fleet) {
        this.context = context;
        this.fleet = fleet;
        this.folder = Home.of(context).drivers();
        this.bundles = new DriverBundles(context, fleet);
        ThreadPoolExecutor single =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "lensbridge-drivers");
                    thread.setDaemon(true);
                    return thread;
                });
        single.allowCoreThreadTimeOut(true);
        this.worker = single;
        worker.execute(this::begin);
    }

    @Deactivate
    void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean canHandle(File artifact) {
        if (!isJar(artifact.getName())) {
            return false;
        }
        try {
            return artifact.toPath().toAbsolutePath().getParent().toRealPath().equals(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    @Override
    public void install(File artifact) {
        worker.execute(() -> changed(artifact.toPath()));
    }

    @Override
    public void update(File artifact) {
        worker.execute(() -> changed(artifact.toPath()));
    }

    @Override
    public void uninstall(File artifact) {
        worker.execute(() -> {
            shelf.remove(artifact.getName());
            settle();
        });
    }

    private void begin() {
        bundles.removeStrays(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(this::read);
        } catch (IOException e) {
            LOG.warn("The drivers folder {} cannot be read. Create it, and put driver bundles into it.", folder);
            return;
        }
        settle();
    }

    private void changed(Path file) {
        read(file);
        settle();
    }

    /** Hidden files are copies under way. */
    private void read(Path path) {
        String file = path.getFileName().toString();
        if (!isJar(file) || file.startsWith(".") || !Files.isRegularFile(path)) {
            return;
        }
        try {
            DriverJar jar = DriverJar.read(path, bundles.apiVersions());
            if (shelf.jar(file)
                    .filter(known -> known.digest().equals(jar.digest()))
                    .isEmpty()) {
                failed.remove(file);
            }
            shelf.put(jar);
        } catch (RefusedException e) {
            shelf.refuse(file, e.getMessage());
        }
    }

    /** Makes the framework's bundles what the folder says. */
    private void settle() {
        failed.keySet().removeIf(file -> !shelf.knows(file));
        judge();
        Map<String, Bundle> installed = bundles.installed();
        installed.forEach((file, bundle) -> {
            if (!shelf.knows(file)) {
                bundles.uninstall(file);
                LOG.info("The driver {} was removed with its file; its devices wait for it.", bundle.getSymbolicName());
            }
        });
        boolean again = false;
        for (DriverJar jar : shelf.chosen(failed.keySet())) {
            if (!bundles.isInstalled(jar)) {
                again |= !install(jar, predecessor(jar));
            }
        }
        report();
        if (again) {
            // What a failed file was to replace may have to come back; each round takes at least one file out.
            settle();
        }
    }

    /** Finds out what does not resolve before anything that runs is touched. */
    private void judge() {
        List<DriverJar> open = new ArrayList<>(shelf.chosen(failed.keySet()));
        for (int i = 0; i < open.size(); i++) {
            DriverJar jar = open.get(i);
            try {
                if (!bundles.isInstalled(jar)) {
                    bundles.check(jar);
                }
            } catch (RefusedException e) {
                failed.put(jar.file(), e.getMessage());
                shelf.chosen(failed.keySet()).stream()
                        .filter(next -> next.symbolicName().equals(jar.symbolicName()))
                        .forEach(open::add);
            }
        }
    }

    /** The bundle of another file with the same symbolic name. */
    private Optional<Map.Entry<String, Bundle>> predecessor(DriverJar jar) {
        return bundles.installed().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(jar.file())
                        && jar.symbolicName().equals(entry.getValue().getSymbolicName()))
                .findFirst();
    }

    /** False when it failed after something else was taken away for it. */
    private boolean install(DriverJar jar, Optional<Map.Entry<String, Bundle>> predecessor) {
        if (predecessor
                .filter(entry -> failed.containsKey(entry.getKey())
                        && entry.getValue().getVersion().compareTo(jar.version()) >= 0)
                .isPresent()) {
            // A file whose update failed still runs in its former, higher version.
            return true;
        }
        long swapped = predecessor.map(entry -> entry.getValue().getBundleId()).orElse(-1L);
        predecessor.ifPresent(entry -> {
            fleet.beginSwap(swapped);
            bundles.uninstall(entry.getKey());
        });
        try {
            bundles.install(jar);
            LOG.info("The driver {} is installed: {} {}.", jar.driver(), jar.symbolicName(), jar.version());
            return true;
        } catch (RefusedException e) {
            failed.put(jar.file(), e.getMessage());
            return predecessor.isEmpty();
        } finally {
            predecessor.ifPresent(entry -> fleet.endSwap(swapped));
        }
    }

    private void report() {
        Map<String, String> now = shelf.problems(failed);
        now.forEach((file, problem) -> {
            if (!problem.equals(problems.get(file))) {
                LOG.warn("The driver file {} is not used. {}", file, problem);
            }
        });
        problems = Map.copyOf(now);
    }

    @Override
    public List<DriverStatus> drivers() {
        List<DriverStatus> all = new ArrayList<>();
        Set<Long> serving = new HashSet<>();
        for (RunningDriver driver : fleet.drivers()) {
            serving.add(driver.bundle());
            Optional<Bundle> bundle = Optional.ofNullable(context.getBundle(driver.bundle()));
            all.add(new DriverStatus(
                    driver.info().name(),
                    Optional.of(driver.info()),
                    bundle.map(b -> b.getVersion().toString()).orElse(""),
                    bundle.flatMap(DriverBundles::file).orElse(""),
                    driver.devices(),
                    ""));
        }
        Map<String, String> refused = problems;
        refused.forEach((file, problem) -> all.add(new DriverStatus(file, Optional.empty(), "", file, 0, problem)));
        bundles.installed().forEach((file, bundle) -> {
            if (!serving.contains(bundle.getBundleId()) && !refused.containsKey(file)) {
                all.add(new DriverStatus(
                        file,
                        Optional.empty(),
                        bundle.getVersion().toString(),
                        file,
                        0,
                        "Its bundle is installed, but offers no driver: a class or a service that its component needs may be missing;"
                                + " scr:list and scr:info tell which."));
            }
        });
        all.sort(Comparator.comparing(DriverStatus::name));
        return List.copyOf(all);
    }
}
