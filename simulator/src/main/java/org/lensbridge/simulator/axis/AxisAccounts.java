package org.lensbridge.simulator.axis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.device.Accounts;

/** Who may log in, and what each may do. Thread-safe. */
final class AxisAccounts implements Accounts {
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /** One user. */
    record Account(String name, String password, AxisLevel level, boolean ptz) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[name=" + name + ", level=" + level + "]";
        }
    }

    AxisAccounts(AxisSettings settings) {
        new TreeMap<>(settings.device().users()).forEach((name, password) -> {
            AxisLevel level = settings.levels().getOrDefault(name, AxisLevel.ADMIN);
            put(new Account(name, password, level, level != AxisLevel.VIEWER));
        });
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(accounts.keySet());
    }

    @Override
    public synchronized Optional<String> password(String user) {
        return find(user).map(Account::password);
    }

    synchronized Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    synchronized List<Account> all() {
        return List.copyOf(accounts.values());
    }

    synchronized void put(Account account) {
        accounts.put(account.name(), account);
    }

    synchronized boolean remove(String name) {
        return accounts.remove(name) != null;
    }

    /** What the user may do; everything where nobody logs in. */
    AxisLevel level(String user) {
        return find(user).map(Account::level).orElse(AxisLevel.ADMIN);
    }
}
