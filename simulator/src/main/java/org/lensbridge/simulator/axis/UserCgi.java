package org.lensbridge.simulator.axis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lensbridge.simulator.AxisLevel;

/** {@code pwdgrp.cgi} and {@code usergroup.cgi} (network-video/user-management). */
final class UserCgi {
    private final AxisSite site;

    UserCgi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        AxisRoute route = new AxisRoute(AxisLevel.ADMIN, this::serve);
        AxisRoute own = new AxisRoute(AxisLevel.VIEWER, this::own);
        return Map.of("pwdgrp.cgi", route, "admin/pwdgrp.cgi", route, "usergroup.cgi", own);
    }

    /** Who asks, and the groups of that user. */
    private void own(AxisCall call) {
        String user = call.exchange().user();
        AxisLevel level = call.level();
        boolean ptz = site.accounts().find(user).map(AxisAccounts.Account::ptz).orElse(true);
        call.text(user + "\n" + user + (level == AxisLevel.ADMIN ? " admin" : "")
                + (level == AxisLevel.VIEWER ? "" : " operator") + (ptz ? " ptz" : "") + " viewer\n");
    }

    private void serve(AxisCall call) {
        String user = call.argument("user").orElse("");
        switch (call.argument("action").orElse("")) {
            case "get" -> get(call);
            case "add" -> add(call, user);
            case "update" -> update(call, user);
            case "remove" -> {
                boolean last = site.accounts().all().size() == 1;
                answer(call, !last && site.accounts().remove(user), "Removed account " + user + ".");
            }
            default -> answer(call, false, "");
        }
    }

    private void get(AxisCall call) {
        call.text(line("admin", account -> account.level() == AxisLevel.ADMIN)
                + line("operator", account -> account.level() != AxisLevel.VIEWER)
                + line("viewer", account -> true)
                + line("ptz", AxisAccounts.Account::ptz)
                + line("digusers", account -> true));
    }

    private String line(String group, Predicate<AxisAccounts.Account> member) {
        return site.accounts().all().stream()
                .filter(member)
                .map(AxisAccounts.Account::name)
                .collect(Collectors.joining(",", group + "=\"", "\"\n"));
    }

    private void add(AxisCall call, String user) {
        String password = call.argument("pwd").orElse("");
        boolean right = user.matches("[A-Za-z0-9]{1,14}")
                && !password.isEmpty()
                && password.length() <= 64
                && site.accounts().find(user).isEmpty()
                && call.argument("sgrp").isPresent();
        if (right) {
            put(call, user, password, AxisLevel.VIEWER, false);
        }
        answer(call, right, "Created account " + user + ".");
    }

    private void update(AxisCall call, String user) {
        Optional<AxisAccounts.Account> known = site.accounts().find(user);
        known.ifPresent(account ->
                put(call, user, call.argument("pwd").orElse(account.password()), account.level(), account.ptz()));
        answer(call, known.isPresent(), "Modified account " + user + ".");
    }

    private void put(AxisCall call, String user, String password, AxisLevel level, boolean ptz) {
        Optional<List<String>> groups = call.argument("sgrp").map(text -> Arrays.asList(text.split(":")));
        AxisLevel wanted = groups.map(list -> list.contains("admin")
                        ? AxisLevel.ADMIN
                        : list.contains("operator") ? AxisLevel.OPERATOR : AxisLevel.VIEWER)
                .orElse(level);
        boolean moves = groups.map(list -> list.contains("ptz")).orElse(ptz);
        site.accounts().put(new AxisAccounts.Account(user, password, wanted, moves));
    }

    private static void answer(AxisCall call, boolean done, String text) {
        call.page(200, done ? "User management" : "Error", done ? text : "Error: consult the system log file");
    }
}
