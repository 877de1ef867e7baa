package org.lensbridge.benchmarks.hub;

import java.util.Optional;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;

/** Lets everybody in: logins are not measured here. */
public final class Anybody implements Accounts {
    @Override
    public boolean verify(String user, Secret password, String from) {
        return true;
    }

    @Override
    public Optional<Secret> login(String user, Secret password, String from) {
        return Optional.of(Secret.of("reader"));
    }

    @Override
    public Optional<String> user(Secret token) {
        return Optional.of("reader");
    }

    @Override
    public void change(String user, Secret password) {
        throw new UnsupportedOperationException("not part of this double");
    }

    @Override
    public void logout(Secret token) {
        // There is nothing to end.
    }
}
