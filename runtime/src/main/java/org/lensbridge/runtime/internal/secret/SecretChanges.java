package org.lensbridge.runtime.internal.secret;

import java.util.function.Consumer;

/** Tells which logins change, so that devices log in anew. */
public interface SecretChanges {
    /**
     * Calls {@code listener} with the name after each change, on the changing thread; it must not block.
     *
     * @return ends it
     */
    Runnable watch(Consumer<String> listener);
}
