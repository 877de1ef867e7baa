package org.lensbridge.simulator.axis;

import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.device.AccountBook;

/** Who may log in, and what each may do. Thread-safe. */
final class AxisAccounts extends AccountBook<AxisAccounts.Account> {
    /** One user. */
    record Account(String name, String password, AxisLevel level, boolean ptz) implements AccountBook.Account {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[name=" + name + ", level=" + level + "]";
        }
    }

    AxisAccounts(AxisSettings settings) {
        reset(settings.device().users(), (name, password) -> {
            AxisLevel level = settings.levels().getOrDefault(name, AxisLevel.ADMIN);
            return new Account(name, password, level, level != AxisLevel.VIEWER);
        });
    }

    /** What the user may do; everything where nobody logs in. */
    AxisLevel level(String user) {
        return find(user).map(Account::level).orElse(AxisLevel.ADMIN);
    }
}
