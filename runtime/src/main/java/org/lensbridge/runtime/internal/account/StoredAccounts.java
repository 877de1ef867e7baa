package org.lensbridge.runtime.internal.account;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;
import org.lensbridge.runtime.internal.config.Home;
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
    private volatile Map<String, PasswordHash> accounts;
    private final Optional<Secret> initial;
    private final Throttle throttle;
    private final Tokens tokens;
    private final PasswordHash nobody = PasswordHash.of(Secret.of("nobody"));
    private final Semaphore checks = new Semaphore(2);
    private final RecentLogins recent = new RecentLogins();

    @Activate
    public StoredAccounts(BundleContext context) {
        this(
                Home.of(context).data(),
                Optional.ofNullable(context.getProperty(PASSWORD_PROPERTY)).filter(text -> !text.isBlank()),
                Clock.systemUTC());
        initial.ifPresent(password -> context.registerService(
                Supplier.class, password::reveal, new Hashtable<>(Map.of(INITIAL_PROPERTY, true))));
    }

    StoredAccounts(Path data, Optional<String> adminPassword, Clock clock) {
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
            } else if (known.isEmpty()) {
                made = Optional.of(randomPassword());
                known.put(ADMIN, PasswordHash.of(made.get()));
                file.write(known);
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
        boolean right = recent.remembers(user, password) || check(user, password);
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
        recent.forget();
        tokens.endAll(user);
    }

    @Override
    public void logout(Secret token) {
        tokens.end(token);
    }
}
