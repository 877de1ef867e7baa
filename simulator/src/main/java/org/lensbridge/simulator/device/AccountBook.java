package org.lensbridge.simulator.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The users of a device by their names, in the order in which they came. Thread-safe.
 *
 * @param <A> what the vendor's devices know of a user
 */
public class AccountBook<A extends AccountBook.Account> implements Accounts {
    private final Map<String, A> accounts = new LinkedHashMap<>();

    /** One user; what it prints leaves the password out. */
    public interface Account {
        String name();

        String password();
    }

    /** Those users only, by name. */
    protected final synchronized void reset(Map<String, String> passwords, BiFunction<String, String, A> maker) {
        accounts.clear();
        new TreeMap<>(passwords).forEach((name, password) -> put(maker.apply(name, password)));
    }

    @Override
    public final synchronized List<String> names() {
        return List.copyOf(accounts.keySet());
    }

    @Override
    public final Optional<String> password(String user) {
        return find(user).map(Account::password);
    }

    public final synchronized Optional<A> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    public final synchronized List<A> all() {
        return List.copyOf(accounts.values());
    }

    /** Adds the user, or replaces the one of the same name. */
    public final synchronized void put(A account) {
        accounts.put(account.name(), account);
    }

    /** False when there was no such user. */
    public final synchronized boolean remove(String name) {
        return accounts.remove(name) != null;
    }
}
