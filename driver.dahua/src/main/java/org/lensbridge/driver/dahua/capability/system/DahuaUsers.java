package org.lensbridge.driver.dahua.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.UserOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Users by section 4.12. A user is in one group. Whether a login with a password that was just changed works is told by the next request, since
 * this driver goes on with the one that it was given. Without state; thread-safe.
 */
final class DahuaUsers implements Users {
    /** What the document says every device has, for one that does not tell. */
    private static final List<UserGroup> DOCUMENTED =
            List.of(new UserGroup("admin", "", Set.of()), new UserGroup("user", "", Set.of()));

    private final OperationEngine engine;
    private final DriverContext context;

    DahuaUsers(OperationEngine engine, DriverContext context) {
        this.engine = engine;
        this.context = context;
    }

    @Override
    public UserOptions options() {
        return new UserOptions(true, true, true, true, groups());
    }

    @Override
    public List<User> users() {
        KeyValueDocument answer = engine.lines(UserOperations.USERS.reused(Reuse.NEVER), Map.of());
        List<User> users = new ArrayList<>();
        for (int i : answer.list("users")) {
            KeyValueDocument entry = answer.sub("users[" + i + "]");
            entry.text("Name")
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> users.add(new User(
                            name,
                            entry.text("Group").filter(group -> !group.isEmpty()).stream()
                                    .toList(),
                            entry.text("Memo").orElse(""),
                            entry.flag("Reserved").orElse(false))));
        }
        return users;
    }

    @Override
    public void add(User user, Secret password) {
        if (find(user.name()).isPresent()) {
            throw invalid("The device has a user '" + user.name() + "' already.");
        }
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("name", Value.of(user.name()));
        arguments.put("password", Value.of(password.reveal()));
        arguments.put("group", Value.of(group(user)));
        arguments.put("sharable", Value.of(true));
        if (!user.memo().isEmpty()) {
            arguments.put("memo", Value.of(user.memo()));
        }
        if (user.reserved()) {
            arguments.put("reserved", Value.of(true));
        }
        engine.call(UserOperations.ADD, arguments);
    }

    @Override
    public void update(User user) {
        User present = find(user.name()).orElseThrow(() -> invalid("The device has no user '" + user.name() + "'."));
        Map<String, Value> arguments = new LinkedHashMap<>();
        if (!user.memo().equals(present.memo())) {
            arguments.put("memo", Value.of(user.memo()));
        }
        if (!user.groups().isEmpty() && !user.groups().get(0).equals(first(present))) {
            arguments.put("group", Value.of(group(user)));
        }
        if (!arguments.isEmpty()) {
            arguments.put("name", Value.of(user.name()));
            engine.call(UserOperations.UPDATE, arguments);
        }
    }

    @Override
    public void changePassword(String user, Secret present, Secret wanted) {
        engine.call(
                UserOperations.PASSWD,
                Map.of(
                        "name", Value.of(user),
                        "password", Value.of(wanted.reveal()),
                        "present", Value.of(present.reveal())));
    }

    @Override
    public void remove(String user) {
        Optional<User> present = find(user);
        if (present.filter(User::reserved).isPresent()) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "The device keeps its user '" + user + "': nobody can remove a reserved one.");
        }
        if (present.isPresent()) {
            engine.call(UserOperations.REMOVE, Map.of("name", Value.of(user)));
        }
    }

    private Optional<User> find(String name) {
        return users().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private static String first(User user) {
        return user.groups().isEmpty() ? "" : user.groups().get(0);
    }

    /** The one group that a user is to be in, in the device's spelling. */
    private String group(User user) {
        List<String> names = groups().stream().map(UserGroup::name).toList();
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(first(user)))
                .findFirst()
                .orElseThrow(() ->
                        invalid("A user of this device is in one of the groups " + String.join(", ", names) + "."));
    }

    private List<UserGroup> groups() {
        KeyValueDocument answer = new Questions(engine, context).ask(UserOperations.GROUPS);
        List<UserGroup> groups = new ArrayList<>();
        for (int i : answer.list("group")) {
            KeyValueDocument entry = answer.sub("group[" + i + "]");
            entry.text("Name")
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> groups.add(
                            new UserGroup(name, entry.text("Memo").orElse(""), rights(entry.sub("AuthorityList")))));
        }
        return groups.isEmpty() ? DOCUMENTED : groups;
    }

    /** The document leaves open whether rights are one text with commas or an entry each. */
    private static Set<String> rights(KeyValueDocument list) {
        Set<String> rights = new LinkedHashSet<>();
        for (String text : list.values().values()) {
            for (String right : text.split("[,\\s]+")) {
                if (!right.isEmpty()) {
                    rights.add(right);
                }
            }
        }
        return rights;
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
