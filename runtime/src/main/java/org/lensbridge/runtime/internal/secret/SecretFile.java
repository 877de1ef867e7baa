package org.lensbridge.runtime.internal.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

/**
 * A file of logins under names: a mark, a nonce of 12 random bytes that is new at each writing, and all logins under
 * AES-256-GCM with the mark as associated data. Confined to its owner.
 */
public final class SecretFile {
    private static final byte[] MARK = "LBSECRETS1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_LOGINS = 100_000;

    private final Path file;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SecretFile(Path file, SecretKey key) {
        this.file = file;
        this.key = key;
    }

    /**
     * A file beside the secret store, under its key, which is made when there is none yet.
     *
     * @throws IllegalArgumentException when the given key is none
     */
    public static SecretFile beside(Path data, String name, Optional<String> givenKey) throws IOException {
        return new SecretFile(data.resolve(name), SecretKeys.obtain(givenKey, data.resolve("secrets.key")));
    }

    /** All logins; none when there is no file yet. */
    public TreeMap<String, Credentials.Login> read() throws IOException, GeneralSecurityException {
        TreeMap<String, Credentials.Login> logins = new TreeMap<>();
        if (!Files.exists(file)) {
            return logins;
        }
        byte[] content = Files.readAllBytes(file);
        int head = MARK.length + NONCE_BYTES;
        if (content.length < head + TAG_BITS / 8 || !startsWithMark(content)) {
            throw new GeneralSecurityException("not a secret store");
        }
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, content, MARK.length);
        byte[] plain = cipher.doFinal(content, head, content.length - head);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
        int count = in.readInt();
        for (int i = 0; i < count && i < MOST_LOGINS; i++) {
            String name = in.readUTF();
            String user = in.readUTF();
            logins.put(name, new Credentials.Login(user, Secret.of(in.readUTF())));
        }
        return logins;
    }

    /** Replaces the file. */
    public void write(Map<String, Credentials.Login> logins) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(plain);
        out.writeInt(logins.size());
        for (Map.Entry<String, Credentials.Login> entry : logins.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue().user());
            out.writeUTF(entry.getValue().password().reveal());
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(MARK);
        content.writeBytes(nonce);
        content.writeBytes(cipher(Cipher.ENCRYPT_MODE, nonce, 0).doFinal(plain.toByteArray()));
        PrivateFile.write(file, content.toByteArray());
    }

    private Cipher cipher(int mode, byte[] nonceSource, int offset) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceSource, offset, NONCE_BYTES));
        cipher.updateAAD(MARK);
        return cipher;
    }

    private static boolean startsWithMark(byte[] content) {
        return Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
    }
}
