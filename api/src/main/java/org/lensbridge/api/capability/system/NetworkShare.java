package org.lensbridge.api.capability.system;

import java.util.Objects;
import org.lensbridge.api.device.Credentials;

/**
 * A server on which a device stores recordings.
 *
 * @param token what the device calls it, as a text; empty for one that is not stored yet
 * @param protocol in lower case: {@code ftp}, {@code smb}, {@code nfs}
 * @param port 0 for the protocol's own
 * @param directory on the server
 * @param credentials read without the password; an empty password is left as it is when written
 */
public record NetworkShare(
        String token, boolean on, String protocol, String host, int port, String directory, Credentials credentials) {
    public NetworkShare {
        Objects.requireNonNull(token);
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(host);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(credentials);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
        }
    }
}
