package org.lensbridge.transport.internal.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lensbridge.api.device.Credentials;

/**
 * Replaces what is known to be secret: the passwords of logins, base64 of user and password, and the user names that are nobody's
 * usual ones. A password of less than four characters counts as a whole word only, since it stands everywhere by chance.
 * Immutable; a {@link Pass} goes through one text or stream.
 */
final class KnownSecrets {
    /** What stands in place of a secret. */
    static final String REMOVED = "******";
    /** What stands in place of a user's name. */
    static final String USER = "user";

    private static final int SHORT = 4;
    /** Names that vendors give; they tell nothing about anybody. */
    private static final Set<String> USUAL = Set.of(
            "admin",
            "administrator",
            "root",
            "user",
            "guest",
            "operator",
            "viewer",
            "service",
            "supervisor",
            "default");

    private final List<SecretText> texts = new ArrayList<>();
    private final boolean[] first = new boolean[256];

    KnownSecrets(List<Credentials.Login> logins) {
        for (Credentials.Login login : logins) {
            String password = login.password().reveal();
            String pair = login.user() + ":" + password;
            if (!password.isEmpty()) {
                texts.add(new SecretText(password, REMOVED, password.length() < SHORT));
                base64(password);
                base64(pair);
            }
        }
        // After the passwords: what both a user name and a password could be is a password.
        for (Credentials.Login login : logins) {
            String user = login.user();
            if (user.length() >= SHORT && !USUAL.contains(user.toLowerCase(Locale.ROOT))) {
                texts.add(new SecretText(user, USER, true));
            }
        }
        texts.forEach(text -> text.markFirst(first));
    }

    private void base64(String secret) {
        Set<String> spellings = new LinkedHashSet<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            spellings.add(Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(charset)));
        }
        for (String encoded : spellings) {
            texts.add(new SecretText(encoded, REMOVED, encoded.length() < 2 * SHORT));
        }
    }

    /** A whole text. */
    String clean(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Pass pass = new Pass();
        ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
        clean.writeBytes(pass.next(bytes));
        clean.writeBytes(pass.rest());
        return clean.toString(StandardCharsets.UTF_8);
    }

    /** One way through bytes that come in pieces. Confined to its caller. */
    final class Pass {
        private byte[] held = {};
        private boolean word;

        /** The clean bytes so far; what may be the begin of a secret is held back. */
        byte[] next(byte[] chunk) {
            return run(chunk, false);
        }

        /** What was held back. */
        byte[] rest() {
            return run(new byte[0], true);
        }

        private byte[] run(byte[] chunk, boolean last) {
            byte[] bytes = held.length == 0 ? chunk : Arrays.copyOf(held, held.length + chunk.length);
            if (held.length > 0) {
                System.arraycopy(chunk, 0, bytes, held.length, chunk.length);
                held = new byte[0];
            }
            ByteArrayOutputStream clean = null;
            int copied = 0;
            int at = 0;
            while (at < bytes.length) {
                SecretText found = null;
                int length = 0;
                if (first[bytes[at] & 0xff]) {
                    boolean before = at > 0 ? SecretText.isWord(bytes[at - 1]) : word;
                    for (SecretText text : texts) {
                        int match = text.match(bytes, at, bytes.length, before, last);
                        if (match == SecretText.PERHAPS) {
                            held = Arrays.copyOfRange(bytes, at, bytes.length);
                            word = before;
                            return join(clean, bytes, copied, at);
                        }
                        if (match > length) {
                            found = text;
                            length = match;
                        }
                    }
                }
                if (found == null) {
                    at++;
                } else {
                    clean = clean == null ? new ByteArrayOutputStream(bytes.length) : clean;
                    clean.write(bytes, copied, at - copied);
                    clean.writeBytes(found.replacement().getBytes(StandardCharsets.US_ASCII));
                    at += length;
                    copied = at;
                }
            }
            if (bytes.length > 0) {
                word = SecretText.isWord(bytes[bytes.length - 1]);
            }
            return join(clean, bytes, copied, bytes.length);
        }

        private static byte[] join(ByteArrayOutputStream clean, byte[] bytes, int from, int to) {
            if (clean == null) {
                return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
            }
            clean.write(bytes, from, to - from);
            return clean.toByteArray();
        }
    }
}
