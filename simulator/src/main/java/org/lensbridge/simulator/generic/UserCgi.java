package org.lensbridge.simulator.generic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.simulator.generic.GenericAccounts.Account;

/** {@code pwdgrp.cgi} (5.1.2), {@code privacy.cgi} and {@code userinfo.cgi} (5.1.3). */
final class UserCgi implements Chapter {
    private static final String NAME = "[A-Za-z0-9]{1,31}";

    private final GenericAccounts accounts;

    UserCgi(GenericSite site) {
        accounts = site.accounts();
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "admin/pwdgrp.cgi", Chapter.admin(Method.GET_OR_POST, this::serve),
                "admin/privacy.cgi", Chapter.admin(Method.GET, this::privacy),
                "admin/userinfo.cgi", Chapter.admin(Method.GET, this::passwords));
    }

    private void serve(GenericCall call) throws Refusal {
        String user = call.first("user").orElse("");
        Optional<Account> known = accounts.find(user);
        switch (call.action()) {
            case "get" -> {
                call.text(GenericAccounts.GROUPS.stream().map(this::members).collect(Collectors.joining()));
                return;
            }
            case "add" -> {
                check(user.matches(NAME) && known.isEmpty(), "the user name is wrong or taken");
                put(call, new Account(user, "", Set.of()));
            }
            case "update" -> put(call, known.orElseThrow(() -> Refusal.error("there is no user " + user)));
            case "remove" -> {
                check(accounts.names().size() > 1, "the last user stays");
                check(accounts.remove(user), "there is no user " + user);
            }
            default -> throw Refusal.error("unknown action");
        }
        call.ok();
    }

    private static void check(boolean right, String otherwise) throws Refusal {
        if (!right) {
            throw Refusal.error(otherwise);
        }
    }

    private void put(GenericCall call, Account before) throws Refusal {
        String password = call.first("pwd").orElse(before.password());
        check(password.matches(NAME), "the password is missing or has other characters than letters and digits");
        Set<String> groups = new HashSet<>(before.groups());
        if (call.first("sgrp").isPresent()) {
            groups = Arrays.stream(call.first("sgrp").get().split(":"))
                    .map(String::strip)
                    .collect(Collectors.toSet());
        }
        check(GenericAccounts.GROUPS.containsAll(groups), "there is no such group");
        accounts.put(new Account(before.name(), password, groups));
    }

    private String members(String group) {
        return accounts.all().stream()
                .filter(account -> account.groups().contains(group))
                .map(Account::name)
                .collect(Collectors.joining(",", group + "=\"", "\"\n"));
    }

    private void privacy(GenericCall call) {
        List<Account> all = accounts.all();
        call.text(all.stream()
                .map(account -> account.name()
                        + GenericAccounts.GROUPS.stream()
                                .map(group -> account.groups().contains(group) ? ":1" : ":0")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "Username:Dido:Camset:Talk:Listen \n", "\n")));
    }

    private void passwords(GenericCall call) {
        call.text(accounts.all().stream()
                .map(account -> account.name() + ":" + account.password() + "\r\n")
                .collect(Collectors.joining("", "List username and password\r\n", "")));
    }
}
