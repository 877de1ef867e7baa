package org.lensbridge.runtime.internal.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.runtime.internal.secret.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MD5 hashes of {@code user:realm:password} that Digest logins are checked with, in {@code data/digests}, encrypted as the secret store is: such
 * a hash is as good as the password. Each counts only together with the {@link PasswordHash} that it was made beside, so none outlives its
 * password, whatever becomes of either file. Where the file cannot be read or written the hashes live as long as this object. Thread-safe.
 */
final class DigestHashes {
    private static final Logger LOG = LoggerFactory.getLogger(DigestHashes.class);

    private final Optional<SecretFile> file;
    private Map<String, Credentials.Login> hashes = Map.of();

    DigestHashes(Optional<SecretFile> file) {
        this.file = file;
        try {
            hashes = file.isPresent() ? Map.copyOf(file.get().read()) : Map.of();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn(
                    "What RTSP players log in with cannot be read ({}): each user logs in on the dashboard once, then it is"
                            + " there again.",
                    e.getClass().getSimpleName());
        }
    }

    /** The hash for the user whose password is stored so. */
    synchronized Optional<Secret> find(String user, PasswordHash account) {
        return Optional.ofNullable(hashes.get(user))
                .filter(entry -> entry.user().equals(account.toString()))
                .map(Credentials.Login::password);
    }

    /** Keeps the hash of a password that was set or found right just now. */
    synchronized void learn(String user, PasswordHash account, Secret password) {
        if (find(user, account).isPresent()) {
            return;
        }
        Map<String, Credentials.Login> changed = new TreeMap<>(hashes);
        changed.put(user, new Credentials.Login(account.toString(), hash(user, password)));
        hashes = Map.copyOf(changed);
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().write(changed);
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn(
                    "What RTSP players log in with cannot be stored ({}); it is known until the next start. Check the disk and"
                            + " the permissions of the folder data.",
                    e.getClass().getSimpleName());
        }
    }

    private static Secret hash(String user, Secret password) {
        try {
            byte[] text = (user + ":" + Accounts.REALM + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            return Secret.of(
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
