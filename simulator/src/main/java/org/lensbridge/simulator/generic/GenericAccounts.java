package org.lensbridge.simulator.generic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.simulator.device.Accounts;

/** Who may log in, with the groups of 5.1.2. Thread-safe. */
final class GenericAccounts implements Accounts {
    /** As {@code sgrp} names them, in the order in which they are told. */
    static final List<String> GROUPS = List.of("dido", "camctrl", "talk", "listen");

    private final GenericSettings settings;
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /** A user; one who is in all groups is an administrator. */
    record Account(String name, String password, Set<String> groups) {
        Account {
            groups = Set.copyOf(groups);
        }

        boolean isAdministrator() {
            return groups.containsAll(GROUPS);
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[name=" + name + ", groups=" + groups + "]";
        }
    }

    GenericAccounts(GenericSettings settings) {
        this.settings = settings;
        reset();
    }

    /** Those that it was delivered with. */
    synchronized void reset() {
        accounts.clear();
        new TreeMap<>(settings.device().users())
                .forEach((name, password) -> put(new Account(
                        name, password, settings.viewers().contains(name) ? Set.of("listen") : Set.copyOf(GROUPS))));
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(accounts.keySet());
    }

    @Override
    public synchronized Optional<String> password(String user) {
        return find(user).map(Account::password);
    }

    synchronized Optional<Account> find(String user) {
        return Optional.ofNullable(accounts.get(user));
    }

    synchronized Collection<Account> all() {
        return List.copyOf(accounts.values());
    }

    synchronized void put(Account account) {
        accounts.put(account.name(), account);
    }

    synchronized boolean remove(String user) {
        return accounts.remove(user) != null;
    }

    /** Everybody is one where nobody logs in. */
    boolean isAdministrator(String user) {
        return find(user).map(Account::isAdministrator).orElse(true);
    }
}
