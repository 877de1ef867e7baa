package org.lensbridge.api.admin;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.device.Credentials;
import org.osgi.annotation.versioning.ProviderType;

/** Logins under names, encrypted on disk. */
@ProviderType
public interface SecretStore {
    /** The names, never the secrets. */
    List<String> names();

    /** The login under this name. */
    Optional<Credentials> find(String name);

    /** Stores a login under a name (1 to 63 letters, digits, {@code -}, {@code _}, {@code .}), replacing what was there; devices that use it log in anew. */
    void store(String name, Credentials.Login login);

    /** Removes a login; harmless when there is none. */
    void remove(String name);
}
