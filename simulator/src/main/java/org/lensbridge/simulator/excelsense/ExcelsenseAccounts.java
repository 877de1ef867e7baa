package org.lensbridge.simulator.excelsense;

import org.lensbridge.simulator.device.AccountBook;

/** Who may log in, with the authorization groups. The document names one group; the others are those of the product's web pages. Thread-safe. */
final class ExcelsenseAccounts extends AccountBook<ExcelsenseAccounts.Account> {
    private final ExcelsenseSettings settings;

    /** What a request needs. */
    enum Right {
        /** To look and to read settings: everybody. */
        VIEW,
        /** To change the picture and to drive the alarm output: all but plain users. */
        OPERATE,
        ADMINISTER
    }

    /** One user. */
    record Account(String name, String password, String group, String note) implements AccountBook.Account {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[name=" + name + ", group=" + group + "]";
        }

        Right right() {
            return switch (group) {
                case "Administrators" -> Right.ADMINISTER;
                case "Operators" -> Right.OPERATE;
                default -> Right.VIEW;
            };
        }
    }

    ExcelsenseAccounts(ExcelsenseSettings settings) {
        this.settings = settings;
        reset();
    }

    /** Those that it was delivered with. */
    void reset() {
        reset(
                settings.device().users(),
                (name, password) ->
                        new Account(name, password, settings.groups().getOrDefault(name, "Administrators"), ""));
    }

    static boolean isGroup(String name) {
        return name.equals("Administrators") || name.equals("Operators") || name.equals("Users");
    }

    /** Everything where nobody logs in. */
    Right right(String user) {
        return find(user).map(Account::right).orElse(Right.ADMINISTER);
    }
}
