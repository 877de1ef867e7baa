package org.lensbridge.simulator.arecont;

import java.util.Optional;
import org.lensbridge.simulator.device.AccountBook;

/**
 * One administrator and one viewer, each with a password or none; nobody is asked for a login while there is no administrator with one.
 * Thread-safe.
 */
final class ArecontAccounts extends AccountBook<ArecontAccounts.Account> {
    /** What clears a password. */
    static final String EMPTY = "empty";

    private static final String VIEWER = "viewer";

    private final ArecontSettings settings;

    record Account(String name, String password, boolean isViewer) implements AccountBook.Account {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[name=" + name + ", isViewer=" + isViewer + "]";
        }
    }

    ArecontAccounts(ArecontSettings settings) {
        this.settings = settings;
        reset();
    }

    /** As delivered. */
    void reset() {
        reset(
                settings.device().users(),
                (name, password) ->
                        new Account(name, password, settings.viewers().contains(name)));
    }

    @Override
    public boolean areAsked(boolean configured) {
        return all().stream().anyMatch(account -> !account.isViewer());
    }

    /** Everybody is one where nobody logs in. */
    boolean isAdministrator(String user) {
        return !areAsked(true)
                || find(user).filter(account -> !account.isViewer()).isPresent();
    }

    /** The password of a level, {@code admin} or {@code viewer}. */
    String of(String level) {
        return account(level).map(Account::password).orElse("");
    }

    void set(String level, String password) {
        String name = account(level).map(Account::name).orElseGet(() -> delivered(level));
        if (password.equals(EMPTY)) {
            remove(name);
        } else {
            put(new Account(name, password, level.equals(VIEWER)));
        }
    }

    private Optional<Account> account(String level) {
        return all().stream()
                .filter(account -> account.isViewer() == level.equals(VIEWER))
                .findFirst();
    }

    /** The name that the level was delivered with, else its own. */
    private String delivered(String level) {
        return settings.device().users().keySet().stream()
                .filter(name -> settings.viewers().contains(name) == level.equals(VIEWER))
                .min(String::compareTo)
                .orElse(level);
    }
}
