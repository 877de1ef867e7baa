package org.lensbridge.simulator.generic;

import java.util.List;
import java.util.Set;
import org.lensbridge.simulator.device.AccountBook;

/** Who may log in, with the groups of 5.1.2. Thread-safe. */
final class GenericAccounts extends AccountBook<GenericAccounts.Account> {
    /** As {@code sgrp} names them, in the order in which they are told. */
    static final List<String> GROUPS = List.of("dido", "camctrl", "talk", "listen");

    private final GenericSettings settings;

    /** A user; one who is in all groups is an administrator. */
    record Account(String name, String password, Set<String> groups) implements AccountBook.Account {
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
    void reset() {
        reset(settings.device().users(), (name, password) -> {
            boolean viewer = settings.viewers().contains(name);
            return new Account(name, password, viewer ? Set.of("listen") : Set.copyOf(GROUPS));
        });
    }

    /** Everybody is one where nobody logs in. */
    boolean isAdministrator(String user) {
        return find(user).map(Account::isAdministrator).orElse(true);
    }
}
