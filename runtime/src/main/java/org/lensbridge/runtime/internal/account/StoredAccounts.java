package org.lensbridge.runtime.internal.account;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;
import org.lensbridge.runtime.internal.config.Home;
import org.lensbridge.runtime.internal.secret.SecretFile;
import org.lensbridge.runtime.internal.secret.StoredSecrets;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accounts. The framework property {@code lensbridge.admin.password} sets the password of {@code admin} at each start, which
 * is also the way back in when it was lost. Thread-safe; a check takes a noticeable part of a second the first time, by design, and
 * at most two run at once.
 */
@Component(service = Accounts.class, configurationPolicy = ConfigurationPolicy.IGNORE, immediate = true)
public final class StoredAccounts implements Accounts {
    /** Framework property: the password of {@code admin}. */
    public static final String PASSWORD_PROPERTY = "lensbridge.admin.password";
    /** Property of the service that tells the password made at the first start. */
    public static final String INITIAL_PROPERTY = "lensbridge.initial.password";

    private static final Logger LOG = LoggerFactory.getLogger(StoredAccounts.class);
    private static final String ADMIN = "admin";
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 16;
    private static final int SHORTEST_PASSWORD = 8;

    private final AccountFile file;
    private final DigestHashes digests;
    private volatile Map<String, PasswordHash> accounts;
    private final Optional<Secret> initial;
    private final Throttle throttle;
    private final Tokens tokens;
    private final PasswordHash nobody = PasswordHash.of(Secret.of("nobody"));
    private final Semaphore checks = new Semaphore(2);
    private final RecentLogins recent = new RecentLogins();
    /** Users of whom the log says already why players cannot log in; each of them has an account. */
    private final Set<String> explained = ConcurrentHashMap.newKeySet();

    @Activate
    public StoredAccounts(BundleContext context) {
        this(
                Home.of(context).data(),
                Optional.ofNullable(context.getProperty(PASSWORD_PROPERTY)).filter(text -> !text.isBlank()),
                Clock.systemUTC(),
                StoredSecrets.givenKey(context));
        initial.ifPresent(password -> context.registerService(
                Supplier.class, password::reveal, new Hashtable<>(Map.of(INITIAL_PROPERTY, true))));
    }

    StoredAccounts(Path data, Optional<String> adminPassword, Clock clock, Optional<String> secretsKey) {
        digests = new DigestHashes(digestFile(data, secretsKey));
        throttle = new Throttle(clock);
        tokens = new Tokens(clock);
        file = new AccountFile(data.resolve("accounts"));
        Map<String, PasswordHash> known;
        Optional<Secret> made = Optional.empty();
        try {
            known = file.read();
            if (adminPassword.isPresent()) {
                Secret wanted = Secret.of(adminPassword.get());
                if (!known.containsKey(ADMIN) || !known.get(ADMIN).matches(wanted)) {
                    known.put(ADMIN, PasswordHash.of(wanted));
                    file.write(known);
                }
                digests.learn(ADMIN, known.get(ADMIN), wanted);
            } else if (known.isEmpty()) {
                made = Optional.of(randomPassword());
                known.put(ADMIN, PasswordHash.of(made.get()));
                file.write(known);
                digests.learn(ADMIN, known.get(ADMIN), made.get());
            }
        } catch (IOException e) {
            LOG.error(
                    "The accounts in {} cannot be read or written ({}): nobody can log in. Check the disk and the folder's"
                            + " permissions, and start again.",
                    file.path(),
                    e.getClass().getSimpleName());
            known = Map.of();
            made = Optional.empty();
        }
        accounts = Map.copyOf(known);
        initial = made;
    }

    private static Optional<SecretFile> digestFile(Path data, Optional<String> secretsKey) {
        try {
            return Optional.of(SecretFile.beside(data, "digests", secretsKey));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(
                    "The key of the secret store cannot be had ({}): RTSP players can log in once their user has logged in on"
                            + " the dashboard since the start.",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Secret randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return Secret.of(text.toString());
    }

    /** The password that was made at this start. */
    Optional<Secret> initialPassword() {
        return initial;
    }

    @Override
    public boolean verify(String user, Secret password, String from) {
        if (throttle.blocks(from)) {
            return false;
        }
        return noted(recent.remembers(user, password) || check(user, password), from);
    }

    @Override
    public boolean prove(String user, Predicate<Secret> proof, String from) {
        if (throttle.blocks(from)) {
            return false;
        }
        PasswordHash account = accounts.get(user);
        Optional<Secret> hash = account == null ? Optional.empty() : digests.find(user, account);
        if (account != null && hash.isEmpty()) {
            // Whoever knows the password cannot prove it yet: that is no failure of theirs, and no success either.
            if (explained.add(user)) {
                LOG.warn(
                        "The user {} cannot log in from RTSP players yet: log in on the dashboard once, then again with the player.",
                        user);
            }
            return false;
        }
        return noted(hash.filter(proof).isPresent(), from);
    }

    private boolean noted(boolean right, String from) {
        if (right) {
            throttle.succeeded(from);
        } else {
            throttle.failed(from);
            LOG.warn("A login was refused; it came from {}.", from.replaceAll("[^0-9A-Za-z.:%_-]", "?"));
        }
        return right;
    }

    private boolean check(String user, Secret password) {
        Map<String, PasswordHash> known = accounts;
        PasswordHash hash = known.getOrDefault(user, nobody);
        boolean matches;
        checks.acquireUninterruptibly();
        try {
            matches = hash.matches(password);
        } finally {
            checks.release();
        }
        boolean right = matches && known.containsKey(user);
        if (right) {
            recent.remember(user, password);
            digests.learn(user, hash, password);
        }
        return right;
    }

    @Override
    public Optional<Secret> login(String user, Secret password, String from) {
        return verify(user, password, from) ? Optional.of(tokens.issue(user)) : Optional.empty();
    }

    @Override
    public Optional<String> user(Secret token) {
        return tokens.user(token);
    }

    @Override
    public synchronized void change(String user, Secret password) {
        if (password.reveal().length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (!accounts.containsKey(user)) {
            throw new IllegalArgumentException("There is no user '" + user + "'.");
        }
        Map<String, PasswordHash> changed = new LinkedHashMap<>(accounts);
        changed.put(user, PasswordHash.of(password));
        try {
            file.write(changed);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The new password cannot be stored in " + file.path()
                            + ": check the disk and the folder's permissions.",
                    e);
        }
        accounts = Map.copyOf(changed);
        digests.learn(user, changed.get(user), password);
        recent.forget();
        tokens.endAll(user);
    }

    @Override
    public void logout(Secret token) {
        tokens.end(token);
    }
}
