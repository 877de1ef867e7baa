package org.lensbridge.media.internal.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.media.internal.http.RequestHead;

/**
 * Logins of RTSP players by Digest, RFC 2617 with MD5, which is what they know. The challenge offers no qop, for the oldest of them; an answer with
 * {@code auth} is checked as such. Basic would show the password to whoever listens on the network: it is offered only where the configuration
 * wants it. Thread-safe; never blocks the caller.
 */
public final class DigestLogin {
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Login passwords;
    private final Executor workers;
    private final boolean basic;
    private final Nonces nonces;

    /**
     * What became of a login.
     *
     * @param user empty when none is proved
     * @param stale whether the client may answer again with a new nonce, without asking its user
     */
    public record Outcome(Optional<String> user, boolean stale) {
        private static final Outcome NOBODY = new Outcome(Optional.empty(), false);
        private static final Outcome STALE = new Outcome(Optional.empty(), true);
    }

    /** Asks the accounts on {@code workers}; takes and offers Basic as well only if {@code basic}. */
    public DigestLogin(Accounts accounts, Login passwords, Executor workers, boolean basic) {
        this(accounts, passwords, workers, basic, new Nonces(NONCE_LIFE, System::nanoTime));
    }

    DigestLogin(Accounts accounts, Login passwords, Executor workers, boolean basic, Nonces nonces) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.workers = workers;
        this.basic = basic;
        this.nonces = nonces;
    }

    /** The headers that ask for a login. */
    public List<String> challenge(String from, boolean stale) {
        String digest = "WWW-Authenticate: Digest realm=\"" + Accounts.REALM + "\", nonce=\"" + nonces.issue(from)
                + "\"" + (stale ? ", stale=true" : "");
        return basic ? List.of(digest, "WWW-Authenticate: Basic realm=\"" + Accounts.REALM + "\"") : List.of(digest);
    }

    /**
     * Who sends a request.
     *
     * @param authorization its header; empty without
     * @param from the client's address
     */
    public CompletableFuture<Outcome> check(String authorization, String method, String uri, String from) {
        Optional<DigestAnswer> answer = DigestAnswer.parse(authorization);
        if (answer.isPresent()) {
            return check(answer.get(), method, uri, from);
        }
        if (basic && !authorization.isEmpty()) {
            return passwords
                    .user(new RequestHead(method, uri, true, Map.of("authorization", authorization)), from)
                    .thenApply(user -> new Outcome(user, false));
        }
        return CompletableFuture.completedFuture(Outcome.NOBODY);
    }

    private CompletableFuture<Outcome> check(DigestAnswer answer, String method, String uri, String from) {
        if (!answer.concerns(uri)) {
            return CompletableFuture.completedFuture(Outcome.NOBODY);
        }
        if (!nonces.valid(answer.nonce(), from)) {
            return CompletableFuture.completedFuture(Outcome.STALE);
        }
        return CompletableFuture.supplyAsync(
                () -> accounts.prove(answer.user(), hash -> answer.proves(hash, method), from)
                        ? new Outcome(Optional.of(answer.user()), false)
                        : Outcome.NOBODY,
                workers);
    }
}
