package org.lensbridge.transport.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

class KnownSecretsTest {
    private static final List<String> PASSWORDS = List.of(
            "a&b=c+d#e%f@g \"h", "pass", "Zoë's grüße/\\<x>", "密码pass字", "%%25%", "s3cr3t-\uD83D\uDD12-key", "aaaaab");

    private static KnownSecrets of(String user, String password) {
        return new KnownSecrets(List.of(new Credentials.Login(user, Secret.of(password))));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String clean(KnownSecrets secrets, byte[] bytes, int cut) {
        KnownSecrets.Pass pass = secrets.new Pass();
        byte[] clean = join(
                pass.next(Arrays.copyOfRange(bytes, 0, cut)),
                pass.next(Arrays.copyOfRange(bytes, cut, bytes.length)),
                pass.rest());
        return new String(clean, StandardCharsets.ISO_8859_1);
    }

    @Test
    void findsAPasswordInEverySpellingWhereverItIsSplit() {
        for (String password : PASSWORDS) {
            KnownSecrets secrets = of("admin", password);
            for (Map.Entry<String, byte[]> spelling :
                    Spellings.of("admin", password).entrySet()) {
                byte[] text = join(new byte[] {'<', 1, '>'}, spelling.getValue(), new byte[] {'|', '>'});
                for (int cut = 0; cut <= text.length; cut++) {
                    assertEquals(
                            "<\u0001>******|>",
                            clean(secrets, text, cut),
                            password + " as " + spelling.getKey() + " cut at " + cut);
                }
            }
        }
    }

    @Test
    void leavesTheRestAsItIs() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        KnownSecrets secrets = of("admin", "t3st&Pass");
        assertEquals(new String(noise, StandardCharsets.ISO_8859_1), clean(secrets, noise, 777));
    }

    @Test
    void aPieceLeavesAtOnceUnlessItEndsLikeASecretBegins() {
        KnownSecrets.Pass pass = of("admin", "hunter22").new Pass();
        assertEquals("Code=Motion;", text(pass.next("Code=Motion;".getBytes(StandardCharsets.UTF_8))));
        assertEquals("x=", text(pass.next("x=hunt".getBytes(StandardCharsets.UTF_8))));
        assertEquals("hunting", text(pass.next("ing".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aShortPasswordCountsAsAWholeWord() {
        KnownSecrets secrets = of("admin", "12");
        assertEquals("pw=******;n=3121,0x12", secrets.clean("pw=12;n=3121,0x12"));
    }

    @Test
    void aUserNameOfSomebodyBecomesUser() {
        KnownSecrets secrets = of("jane.miller", "hunter22");
        assertEquals("name=user&u=janemiller x=user", secrets.clean("name=jane.miller&u=janemiller x=jane%2Emiller"));
        assertEquals("name=admin", of("admin", "hunter22").clean("name=admin"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
