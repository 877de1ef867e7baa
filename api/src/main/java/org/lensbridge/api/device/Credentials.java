package org.lensbridge.api.device;

import java.util.Objects;

/** What a device asks for at login. Closed: the documented devices know nothing else. Immutable; shows no secret. */
public sealed interface Credentials {
    /** No login. */
    Credentials ANONYMOUS = new Anonymous();

    /** User name and password. */
    static Credentials login(String user, Secret password) {
        return new Login(user, password);
    }

    /** The device asks for no login. */
    record Anonymous() implements Credentials {}

    /** A user name of at most 255 characters, without control characters, and its password. */
    record Login(String user, Secret password) implements Credentials {
        public Login {
            Objects.requireNonNull(password);
            if (user.length() > 255 || user.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A user name has at most 255 characters and no control characters");
            }
        }
    }
}
