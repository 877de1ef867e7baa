package org.lensbridge.runtime.internal.config;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Set;
import org.apache.felix.cm.PersistenceManager;
import org.apache.felix.cm.file.FilePersistenceManager;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.SecretStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Where ConfigAdmin keeps configurations: files in {@code data/config}. Chosen by the framework property
 * {@code felix.cm.pm=lensbridge}. ConfigAdmin stores each dictionary here before it delivers the very same object, so
 * that a login which is taken out in {@link #store} reaches neither the disk nor anybody who gets configurations.
 * Thread-safe.
 */
@Component(
        service = PersistenceManager.class,
        property = "name=" + GuardedPersistence.NAME,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class GuardedPersistence implements PersistenceManager {
    /** The value of {@code felix.cm.pm}. */
    public static final String NAME = "lensbridge";

    /** The factories whose configurations may hold a login: devices, and searches that adopt what they find. */
    private static final Set<String> WITH_LOGIN = Set.of(DeviceAdmin.FACTORY_PID, "org.lensbridge.discovery");

    private final PersistenceManager files;
    private final LoginExtraction extraction;
    private final FileFollower follower;

    @Activate
    public GuardedPersistence(BundleContext context, @Reference SecretStore secrets) {
        this(
                new FilePersistenceManager(
                        context, Home.of(context).data().resolve("config").toString()),
                new LoginExtraction(secrets, Home.of(context).etc()),
                new FileFollower(Home.of(context).etc()));
    }

    GuardedPersistence(PersistenceManager files, LoginExtraction extraction, FileFollower follower) {
        this.files = files;
        this.extraction = extraction;
        this.follower = follower;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void store(String pid, Dictionary properties) throws IOException {
        if (WITH_LOGIN.contains(String.valueOf(properties.get(ConfigurationAdmin.SERVICE_FACTORYPID)))) {
            extraction.apply(pid, properties);
        }
        files.store(pid, properties);
        follower.follow(properties);
    }

    @Override
    public boolean exists(String pid) {
        return files.exists(pid);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Dictionary load(String pid) throws IOException {
        return files.load(pid);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Enumeration getDictionaries() throws IOException {
        return files.getDictionaries();
    }

    @Override
    public void delete(String pid) throws IOException {
        files.delete(pid);
    }
}
