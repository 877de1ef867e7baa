package org.lensbridge.web.fake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;

/** One user, {@code admin} with the password {@code open sesame & more}. */
public final class FakeAccounts implements Accounts {
    public static final String PASSWORD = "open sesame & more";

    private final Map<Secret, String> tokens = new ConcurrentHashMap<>();

    @Override
    public boolean verify(String user, Secret password, String from) {
        return user.equals("admin") && password.equals(Secret.of(PASSWORD));
    }

    @Override
    public Optional<Secret> login(String user, Secret password, String from) {
        if (!verify(user, password, from)) {
            return Optional.empty();
        }
        Secret token = Secret.of(UUID.randomUUID().toString().replace("-", ""));
        tokens.put(token, user);
        return Optional.of(token);
    }

    @Override
    public Optional<String> user(Secret token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public void change(String user, Secret password) {
        throw new UnsupportedOperationException("not part of this double");
    }

    @Override
    public void logout(Secret token) {
        tokens.remove(token);
    }
}
