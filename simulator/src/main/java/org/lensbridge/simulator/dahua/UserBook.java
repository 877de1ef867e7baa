package org.lensbridge.simulator.dahua;

import java.util.Collections;
import java.util.Map;
import org.lensbridge.simulator.device.AccountBook;

/** Who may log in (4.12). Thread-safe. */
final class UserBook extends AccountBook<UserBook.Account> {
    /** One user. A reserved one cannot be deleted; a sharable one may log in from several places. */
    record Account(String name, String password, String group, String memo, boolean reserved, boolean sharable)
            implements AccountBook.Account {
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
        String first = passwords.isEmpty() ? "" : Collections.min(passwords.keySet());
        String reserved = passwords.containsKey("admin") ? "admin" : first;
        reset(
                passwords,
                (name, password) ->
                        new Account(name, password, "admin", name + "'s account", name.equals(reserved), true));
    }
}
