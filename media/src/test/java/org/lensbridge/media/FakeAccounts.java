package org.lensbridge.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;

/** One user with one password and one token. */
public final class FakeAccounts implements Accounts {
    public static final String USER = "viewer";
    public static final String PASSWORD = "p:ss wörd";
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";

    public final AtomicInteger verified = new AtomicInteger();

    @Override
    public boolean verify(String user, Secret password, String from) {
        verified.incrementAndGet();
        return user.equals(USER) && password.equals(Secret.of(PASSWORD));
    }

    @Override
    public boolean prove(String user, Predicate<Secret> proof, String from) {
        verified.incrementAndGet();
        return user.equals(USER) && proof.test(Secret.of(md5(USER + ":" + Accounts.REALM + ":" + PASSWORD)));
    }

    /** The hash of a text in hexadecimal digits. */
    public static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<Secret> login(String user, Secret password, String from) {
        return verify(user, password, from) ? Optional.of(Secret.of(TOKEN)) : Optional.empty();
    }

    @Override
    public Optional<String> user(Secret token) {
        return token.equals(Secret.of(TOKEN)) ? Optional.of(USER) : Optional.empty();
    }

    @Override
    public void change(String user, Secret password) {
        throw new UnsupportedOperationException("not part of this double");
    }

    @Override
    public void logout(Secret token) {}
}
