package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

/** What {@link Users} promises. Adds and removes one, when the device may be changed. */
interface UserContract extends Bench {
    /** The user that is added: nobody's name. */
    String NAME = "tckguest";

    @Test
    default void usersAreInGroupsThatThereAre() throws Throwable {
        Users users = connected().require(Users.class);
        UserOptions options = users.options();
        Expect.distinct(options.groups(), UserGroup::name);
        Expect.asOffered(() -> users.options().list(), users::users);
        if (options.list()) {
            List<User> list = users.users();
            Expect.distinct(list, User::name);
            List<String> groups = options.groups().stream().map(UserGroup::name).toList();
            list.forEach(user -> assertTrue(groups.containsAll(user.groups()), user::toString));
        }
    }

    @Test
    default void usersWhoAreNotThereAreRemovedWithoutHarm() throws Throwable {
        Users users = connected().require(Users.class);
        Expect.asOffered(() -> users.options().remove(), () -> users.remove(Expect.NO_TOKEN));
    }

    @Test
    default void usersAreAddedLogInAndAreRemoved() {
        skipUnlessItMayBeChanged();
        Users users = connected().require(Users.class);
        UserOptions options = users.options();
        assumeTrue(options.add() && options.remove() && options.list(), "users cannot be added and removed");
        users.remove(NAME);
        List<User> before = users.users();
        User guest = new User(NAME, List.of(lastGroup(options)), "for a test", false);
        Secret first = Secret.of("Gu3stAt1st");
        users.add(guest, first);
        try {
            assertEquals(
                    guest.groups(),
                    find(users).map(User::groups).orElseThrow(() -> new AssertionError("no such user")));
            Expect.invalid(() -> users.add(guest, first));
            connectedAs(Credentials.login(NAME, first)).session().check();
            if (options.update()) {
                users.update(new User(NAME, guest.groups(), "changed", false));
                String memo = find(users).map(User::memo).orElse("");
                assertTrue(memo.equals("changed") || memo.isEmpty(), memo);
            }
            Secret second = Secret.of("Gu3stAt2nd");
            users.changePassword(NAME, first, second);
            connectedAs(Credentials.login(NAME, second)).session().check();
        } finally {
            users.remove(NAME);
        }
        users.remove(NAME);
        assertEquals(before, users.users());
    }

    /** Usually the one that may least. */
    private static String lastGroup(UserOptions options) {
        return options.groups().get(options.groups().size() - 1).name();
    }

    private static Optional<User> find(Users users) {
        return users.users().stream().filter(user -> user.name().equals(NAME)).findFirst();
    }
}
