package org.lensbridge.media.internal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lensbridge.media.FakeAccounts;

class DigestLoginTest {
    private static final String URI = "rtsp://127.0.0.1:8554/gate/1";
    private static final String HERE = "10.0.0.1";

    private final AtomicLong now = new AtomicLong();
    private final Nonces nonces = new Nonces(Duration.ofMinutes(5), now::get);
    private final FakeAccounts accounts = new FakeAccounts();

    private DigestLogin login(boolean basic) {
        return new DigestLogin(accounts, new Login(accounts, Runnable::run), Runnable::run, basic, nonces);
    }

    private DigestLogin.Outcome check(String header, String uri, String from) {
        return login(false).check(header, "DESCRIBE", uri, from).join();
    }

    private static String answer(String nonce, String uri, String qop, String password) {
        String detail = qop.isEmpty() ? "" : "00000001:0a4f113b:" + qop + ":";
        String response = FakeAccounts.md5(FakeAccounts.md5(FakeAccounts.USER + ":Lensbridge:" + password) + ":" + nonce
                + ":" + detail + FakeAccounts.md5("DESCRIBE:" + uri));
        return "Digest username=\"" + FakeAccounts.USER + "\", realm=\"Lensbridge\", nonce=\"" + nonce + "\", uri=\""
                + uri
                + "\", response=\"" + response + "\""
                + (qop.isEmpty() ? "" : ", qop=" + qop + ", nc=00000001, cnonce=\"0a4f113b\"");
    }

    @Test
    void takesARightAnswerWithAndWithoutQop() {
        String nonce = nonces.issue(HERE);
        Optional<String> viewer = Optional.of(FakeAccounts.USER);
        assertEquals(
                viewer,
                check(answer(nonce, URI, "", FakeAccounts.PASSWORD), URI, HERE).user());
        assertEquals(
                viewer,
                check(answer(nonce, URI, "auth", FakeAccounts.PASSWORD), URI, HERE)
                        .user());
        assertEquals(
                viewer,
                check(answer(nonce, URI + "/", "", FakeAccounts.PASSWORD), URI + "/trackID=0", HERE)
                        .user());
        assertEquals(
                viewer,
                check(answer(nonce, "/gate/1", "", FakeAccounts.PASSWORD), URI, HERE)
                        .user());
    }

    @Test
    void refusesWhatProvesNothing() {
        String nonce = nonces.issue(HERE);
        DigestLogin.Outcome nobody = new DigestLogin.Outcome(Optional.empty(), false);
        assertEquals(nobody, check(answer(nonce, URI, "", "wrong"), URI, HERE));
        assertEquals(nobody, check(answer(nonce, URI + "0", "", FakeAccounts.PASSWORD), URI, HERE), "another stream");
        assertEquals(nobody, check(answer(nonce, URI, "auth-int", FakeAccounts.PASSWORD), URI, HERE));
        assertEquals(nobody, check("", URI, HERE));
        assertEquals(nobody, check("Digest ", URI, HERE));
        assertEquals(nobody, check("Digest username=\"viewer\", nonce=\"" + nonce + "\"", URI, HERE));
    }

    @Test
    void aNonceServesItsClientForFiveMinutes() {
        String header = answer(nonces.issue(HERE), URI, "", FakeAccounts.PASSWORD);
        assertTrue(check(header, URI, "10.0.0.2").stale(), "of somebody else");
        now.addAndGet(Duration.ofMinutes(6).toNanos());
        assertTrue(check(header, URI, HERE).stale());
        assertTrue(check(answer("00".repeat(24), URI, "", FakeAccounts.PASSWORD), URI, HERE)
                .stale());
        assertEquals(0, accounts.verified.get(), "the accounts were not asked");
    }

    @Test
    void basicIsTakenWhereItIsConfiguredOnly() {
        String header = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (FakeAccounts.USER + ":" + FakeAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), check(header, URI, HERE).user());
        assertEquals(
                Optional.of(FakeAccounts.USER),
                login(true).check(header, "DESCRIBE", URI, HERE).join().user());
        assertEquals(1, login(false).challenge(HERE, false).size());
        List<String> both = login(true).challenge(HERE, true);
        assertTrue(both.get(0).contains("stale=true") && both.get(1).contains("Basic "), both.toString());
    }

    @Test
    void showsNoProof() {
        String header = answer(nonces.issue(HERE), URI, "", FakeAccounts.PASSWORD);
        String text = DigestAnswer.parse(header).orElseThrow().toString();
        assertFalse(header.contains("response=\"\"") || text.contains("response"), text);
    }
}
