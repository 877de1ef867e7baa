package org.lensbridge.simulator.dahua;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.lensbridge.simulator.dahua.UserBook.Account;

/** {@code userManager.cgi}: 4.12. */
final class UserCgi {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ValueRule NAME = ValueRule.matching("[\\w.@-]{1,31}");

    private final UserBook users;
    private final ActiveUsers active;
    private final Journal journal;

    UserCgi(Site site) {
        this.users = site.users();
        this.active = site.activeUsers();
        this.journal = site.journal();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "userManager.cgi?getUserInfo", this::user,
                "userManager.cgi?getUserInfoAll", this::all,
                "userManager.cgi?getActiveUserInfoAll", this::active,
                "userManager.cgi?getGroupInfo", this::group,
                "userManager.cgi?getGroupInfoAll", UserCgi::groups,
                "userManager.cgi?addUser", this::add,
                "userManager.cgi?deleteUser", this::delete,
                "userManager.cgi?modifyUser", this::modify,
                "userManager.cgi?modifyPassword", this::modifyPassword);
    }

    private void user(Call call) throws Refusal {
        Lines lines = new Lines("user.");
        describe(lines, known(call));
        call.lines(lines.all());
    }

    private void all(Call call) {
        Lines lines = new Lines("users");
        int at = 0;
        for (Account account : users.all()) {
            lines.add("[" + at + "].Id", at + 1);
            describe(lines.at("[" + at++ + "]."), account);
        }
        call.lines(lines.all());
    }

    private static void describe(Lines lines, Account account) {
        lines.add("Name", account.name())
                .add("Memo", account.memo())
                .add("Group", account.group())
                .add("Reserved", account.reserved())
                .add("Sharable", account.sharable())
                .add("AuthList", Authority.list(account.group()));
    }

    private void active(Call call) {
        Lines lines = new Lines("users");
        int at = 0;
        for (ActiveUsers.Login login : active.all()) {
            lines.at("[" + at++ + "].")
                    .add("name", login.user())
                    .add("ip", login.address())
                    .add("group", users.find(login.user()).map(Account::group).orElse(""))
                    .add("clienttype", "CGI")
                    .add("logintime", TIME.format(login.time()));
        }
        call.lines(lines.all());
    }

    private void group(Call call) throws Refusal {
        String name = call.required("name");
        if (!Authority.GROUPS.contains(name)) {
            throw Refusal.invalidParam();
        }
        Lines lines = new Lines("group.");
        describe(lines, name);
        call.lines(lines.all());
    }

    private static void groups(Call call) {
        Lines lines = new Lines();
        for (int at = 0; at < Authority.GROUPS.size(); at++) {
            describe(lines.at("group[" + at + "]."), Authority.GROUPS.get(at));
        }
        call.lines(lines.all());
    }

    private static void describe(Lines lines, String group) {
        lines.add("Name", group)
                .add("Memo", group.equals("admin") ? "administrator group" : group + " group")
                .add("AuthorityList", Authority.list(group));
    }

    private void add(Call call) throws Refusal {
        String name = call.required("user.Name");
        Account account = new Account(
                name,
                call.required("user.Password"),
                call.required("user.Group"),
                call.parameter("user.Memo").orElse(""),
                flag(call, "user.Reserved", false),
                flag(call, "user.Sharable", true));
        if (users.find(name).isPresent() || !NAME.test(name) || !Authority.GROUPS.contains(account.group())) {
            throw Refusal.invalidParam();
        }
        users.put(account);
        done(call, "AddUser", name);
    }

    private void delete(Call call) throws Refusal {
        Account account = known(call);
        if (account.reserved()) {
            throw Refusal.invalidParam();
        }
        users.remove(account.name());
        done(call, "DeleteUser", account.name());
    }

    private void modify(Call call) throws Refusal {
        Account now = known(call);
        Account then = new Account(
                now.name(),
                now.password(),
                call.parameter("user.Group").orElse(now.group()),
                call.parameter("user.Memo").orElse(now.memo()),
                flag(call, "user.Reserved", now.reserved()),
                flag(call, "user.Sharable", now.sharable()));
        if (!Authority.GROUPS.contains(then.group())) {
            throw Refusal.invalidParam();
        }
        users.put(then);
        done(call, "ModifyUser", now.name());
    }

    private void modifyPassword(Call call) throws Refusal {
        Account account = known(call);
        if (!account.password().equals(call.required("pwdOld"))) {
            throw Refusal.invalidParam();
        }
        users.put(account.withPassword(call.required("pwd")));
        done(call, "ModifyPassword", account.name());
    }

    private Account known(Call call) throws Refusal {
        return users.find(call.required("name")).orElseThrow(Refusal::invalidParam);
    }

    private static boolean flag(Call call, String name, boolean otherwise) throws Refusal {
        String text = call.parameter(name).orElse(Boolean.toString(otherwise));
        if (!ValueRule.FLAG.test(text)) {
            throw Refusal.invalidParam();
        }
        return text.equals("true");
    }

    private void done(Call call, String what, String user) {
        journal.note("Account", what, call.user(), Map.of("Name", user));
        call.ok();
    }
}
