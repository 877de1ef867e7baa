package org.lensbridge.simulator.excelsense;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.excelsense.ExcelsenseAccounts.Account;

/** User Management: adding and modifying; the document has no more. */
final class UserChapter implements Chapter {
    private static final int MOST = 16;

    private final ExcelsenseAccounts accounts;

    UserChapter(ExcelsenseSite site) {
        accounts = site.accounts();
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "param add User", Chapter.admin(this::add),
                "param modify User", Chapter.admin(this::modify));
    }

    private void add(ExcelsenseCall call) throws Refusal {
        String name = name(call, "newuser");
        Account account = new Account(name, name(call, "newpasswd"), group(call), note(call, ""));
        if (accounts.find(name).isPresent() || accounts.names().size() == MOST) {
            throw new Refusal(Refusal.INSERTION_FAILED);
        }
        accounts.put(account);
        call.ok();
    }

    private void modify(ExcelsenseCall call) throws Refusal {
        Optional<Account> known = accounts.find(name(call, "user"));
        String password = name(call, "newpasswd");
        String group = group(call);
        Account before = known.orElseThrow(() -> new Refusal(Refusal.NO_RESULTS));
        accounts.put(new Account(before.name(), password, group, note(call, before.note())));
        call.ok();
    }

    /** Names and passwords are not empty. Only administrators come here, and they must say which group. */
    private static String name(ExcelsenseCall call, String parameter) throws Refusal {
        String value = call.first(parameter).flatMap(Rule.TEXT::accepted).orElse("");
        Refusal.check(!value.isEmpty() && value.length() <= 32);
        return value;
    }

    private static String group(ExcelsenseCall call) throws Refusal {
        String group = call.first("group").orElse("");
        Refusal.check(ExcelsenseAccounts.isGroup(group));
        return group;
    }

    private static String note(ExcelsenseCall call, String otherwise) throws Refusal {
        Optional<String> given = call.first("note");
        return given.isEmpty()
                ? otherwise
                : given.flatMap(Rule.TEXT::accepted).orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS));
    }
}
