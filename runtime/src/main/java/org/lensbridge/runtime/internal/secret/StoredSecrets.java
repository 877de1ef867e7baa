package org.lensbridge.runtime.internal.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.runtime.internal.config.Home;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret store in {@code data/secrets}. A store that cannot be read with the present key is left as it is: nothing is
 * found in it and nothing can be stored until the key is back or the file is moved away. Thread-safe.
 */
@Component(
        service = {SecretStore.class, SecretChanges.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class StoredSecrets implements SecretStore, SecretChanges {
    /** Framework property with the key, 64 hexadecimal digits; the environment variable is asked next. */
    public static final String KEY_PROPERTY = "lensbridge.secrets.key";
    /** Environment variable with the key. */
    public static final String KEY_VARIABLE = "LENSBRIDGE_SECRETS_KEY";

    private static final Logger LOG = LoggerFactory.getLogger(StoredSecrets.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,63}");

    private final Path path;
    private final Optional<SecretFile> file;
    private final TreeMap<String, Credentials.Login> logins = new TreeMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public StoredSecrets(BundleContext context) {
        this(Home.of(context).data(), givenKey(context));
    }

    /** The key that was given from outside. */
    public static Optional<String> givenKey(BundleContext context) {
        return Optional.ofNullable(context.getProperty(KEY_PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(KEY_VARIABLE)));
    }

    StoredSecrets(Path data, Optional<String> givenKey) {
        path = data.resolve("secrets");
        Optional<SecretFile> readable = Optional.empty();
        try {
            SecretFile candidate = SecretFile.beside(data, "secrets", givenKey);
            logins.putAll(candidate.read());
            readable = Optional.of(candidate);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.error(
                    "The secret store {} cannot be read ({}). Devices with a login stay without it: bring back the key it"
                            + " was written with, or move the file away and enter the passwords anew.",
                    path,
                    e.getClass().getSimpleName());
        }
        file = readable;
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(logins.keySet());
    }

    @Override
    public synchronized Optional<Credentials> find(String name) {
        return Optional.ofNullable(logins.get(name));
    }

    @Override
    public void store(String name, Credentials.Login login) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a login has 1 to 63 letters, digits, '-', '_' or '.': " + name);
        }
        synchronized (this) {
            if (login.equals(logins.get(name))) {
                return;
            }
            TreeMap<String, Credentials.Login> changed = new TreeMap<>(logins);
            changed.put(name, login);
            replace(changed);
        }
        tell(name);
    }

    @Override
    public void remove(String name) {
        synchronized (this) {
            if (!logins.containsKey(name)) {
                return;
            }
            TreeMap<String, Credentials.Login> changed = new TreeMap<>(logins);
            changed.remove(name);
            replace(changed);
        }
        tell(name);
    }

    private void replace(TreeMap<String, Credentials.Login> changed) {
        SecretFile target = file.orElseThrow(() -> new IllegalArgumentException("The secret store " + path
                + " cannot be read with the present key, so nothing can be stored in it. Bring back its key, or move the"
                + " file away."));
        try {
            target.write(changed);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The secret store " + path + " cannot be written ("
                    + e.getClass().getSimpleName() + "). Check the disk and the folder's permissions.");
        }
        logins.clear();
        logins.putAll(changed);
    }

    @Override
    public Runnable watch(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(String name) {
        listeners.forEach(listener -> listener.accept(name));
    }
}
