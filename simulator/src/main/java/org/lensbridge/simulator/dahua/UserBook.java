package org.lensbridge.simulator.dahua;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.simulator.device.Accounts;

/** Who may log in (4.12). Confined to the event loop once the device has started. */
final class UserBook implements Accounts {
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /** One user. A reserved one cannot be deleted; a sharable one may log in from several places. */
    record Account(String name, String password, String group, String memo, boolean reserved, boolean sharable) {
        Account withPassword(String other) {
            return new Account(name, other, group, memo, reserved, sharable);
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[name=" + name + ", group=" + group + "]";
        }
    }

    /** The users a device is delivered with: the one named {@code admin}, or else the first by name, is reserved. */
    UserBook(Map<String, String> passwords) {
        boolean hasAdmin = passwords.containsKey("admin");
        new TreeMap<>(passwords).forEach((name, password) -> {
            boolean reserved = hasAdmin ? name.equals("admin") : accounts.isEmpty();
            put(new Account(name, password, "admin", name + "'s account", reserved, true));
        });
    }

    List<Account> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public List<String> names() {
        return List.copyOf(accounts.keySet());
    }

    @Override
    public Optional<String> password(String user) {
        return find(user).map(Account::password);
    }

    Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** Adds the user, or replaces the one of the same name. */
    void put(Account account) {
        accounts.put(account.name(), account);
    }

    void remove(String name) {
        accounts.remove(name);
    }
}
