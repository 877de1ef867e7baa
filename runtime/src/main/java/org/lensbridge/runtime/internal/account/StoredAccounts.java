package org.lensbridge.runtime.internal.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private static final int MOST_VERIFIED = 256;

    private final Map<String, PasswordHash> accounts;
    private final Optional<Secret> initial;
    private final Throttle throttle;
    private final Tokens tokens;
    private final PasswordHash nobody = PasswordHash.of(Secret.of("nobody"));
    private final Semaphore checks = new Semaphore(2);
    private final byte[] memoryKey = new byte[32];
    /** Logins that were right, as keyed hashes: a player that sends its password with each request is checked once. */
    private final Map<String, String> verified = new LinkedHashMap<>();

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
        new SecureRandom().nextBytes(memoryKey);
        throttle = new Throttle(clock);
        tokens = new Tokens(clock);
        AccountFile file = new AccountFile(data.resolve("accounts"));
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
        boolean right = remembers(user, password) || check(user, password);
        if (right) {
            throttle.succeeded(from);
        } else {
            throttle.failed(from);
            LOG.warn("A login was refused; it came from {}.", from.replaceAll("[^0-9A-Za-z.:%_-]", "?"));
        }
        return right;
    }

    private boolean check(String user, Secret password) {
        PasswordHash hash = accounts.getOrDefault(user, nobody);
        boolean matches;
        checks.acquireUninterruptibly();
        try {
            matches = hash.matches(password);
        } finally {
            checks.release();
        }
        boolean right = matches && accounts.containsKey(user);
        if (right) {
            String mark = mark(user, password);
            synchronized (verified) {
                verified.put(mark, user);
                if (verified.size() > MOST_VERIFIED) {
                    verified.remove(verified.keySet().iterator().next());
                }
            }
        }
        return right;
    }

    private boolean remembers(String user, Secret password) {
        String mark = mark(user, password);
        synchronized (verified) {
            return verified.containsKey(mark);
        }
    }

    private String mark(String user, Secret password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(memoryKey, "HmacSHA256"));
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
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
    public void logout(Secret token) {
        tokens.end(token);
    }
}
