package org.lensbridge.runtime.internal.secret;

import java.nio.file.Path;
import java.util.Optional;

/** Opens real secret stores for tests of other packages. */
public final class TestSecrets {
    private TestSecrets() {}

    public static StoredSecrets in(Path data) {
        return new StoredSecrets(data, Optional.empty());
    }
}
