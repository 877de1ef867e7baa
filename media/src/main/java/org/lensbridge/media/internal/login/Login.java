package org.lensbridge.media.internal.login;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;
import org.lensbridge.media.internal.http.RequestHead;

/** Finds out who sends a request, by session cookie or HTTP Basic. Thread-safe; never blocks the caller. */
public final class Login {
    private final Accounts accounts;
    private final Executor workers;
    private final VerifiedLogins verified = new VerifiedLogins();

    /** Asks the accounts on {@code workers}, since checking a password is slow on purpose. */
    public Login(Accounts accounts, Executor workers) {
        this.accounts = accounts;
        this.workers = workers;
    }

    /**
     * The user; empty when the request proves none.
     *
     * @param from the client's address
     */
    public CompletableFuture<Optional<String>> user(RequestHead head, String from) {
        List<Secret> tokens = Credentials.tokens(head);
        Optional<Credentials.Basic> basic = Credentials.basic(head);
        Optional<String> known = basic.flatMap(login -> verified.user(login.raw()));
        if (known.isPresent() || tokens.isEmpty() && basic.isEmpty()) {
            return CompletableFuture.completedFuture(known);
        }
        return CompletableFuture.supplyAsync(
                () -> byToken(tokens).or(() -> basic.flatMap(login -> byPassword(login, from))), workers);
    }

    private Optional<String> byToken(List<Secret> tokens) {
        return tokens.stream().flatMap(token -> accounts.user(token).stream()).findFirst();
    }

    private Optional<String> byPassword(Credentials.Basic login, String from) {
        // Asked again: of several requests that came together, one check may serve all.
        Optional<String> known = verified.user(login.raw());
        if (known.isPresent()) {
            return known;
        }
        if (!accounts.verify(login.user(), login.password(), from)) {
            return Optional.empty();
        }
        verified.add(login.raw(), login.user());
        return Optional.of(login.user());
    }
}
