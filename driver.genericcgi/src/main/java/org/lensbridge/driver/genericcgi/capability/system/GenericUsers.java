package org.lensbridge.driver.genericcgi.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.Decodings;
import org.lensbridge.driver.genericcgi.operation.UserOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.DeviceText;

/**
 * Users by sections 5.1.2 and 5.1.3. Names and passwords are letters and digits; a user is in any of the four groups, and may watch in none. The
 * device has no memos. It does not ask for the present password. Without state; thread-safe.
 */
final class GenericUsers implements Users {
    private static final List<UserGroup> GROUPS = List.of(
            new UserGroup("dido", "digital inputs and outputs", Set.of()),
            new UserGroup("camctrl", "movements and settings of the camera", Set.of()),
            new UserGroup("talk", "speaking through the camera", Set.of()),
            new UserGroup("listen", "listening to the camera", Set.of()));

    /** What section 5.1.3 calls the groups of section 5.1.2 where that differs. */
    private static final Map<String, String> COLUMNS = Map.of("camset", "camctrl");

    private final OperationEngine engine;
    private final SessionScope scope;

    GenericUsers(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public UserOptions options() {
        scope.ensureOpen();
        return new UserOptions(true, true, true, true, GROUPS);
    }

    /** By what each may do, or by the members of the groups where firmware does not tell that. */
    @Override
    public List<User> users() {
        try {
            return engine.ask(
                    UserOperations.PRIVACY.reused(Reuse.NEVER),
                    Map.of(),
                    reply -> rights(Decodings.colons(reply.text())));
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED && e.kind() != Kind.PROTOCOL) {
                throw e;
            }
            return engine.ask(UserOperations.GROUPS.reused(Reuse.NEVER), Map.of(), reply -> members(reply.text()));
        }
    }

    private static List<User> rights(List<List<String>> lines) {
        if (lines.isEmpty() || lines.get(0).size() < 2) {
            throw new CameraException(Kind.PROTOCOL, "Expected lines of users and what they may do.");
        }
        List<String> columns = lines.get(0);
        List<User> users = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> groups = new ArrayList<>();
            for (int i = 1; i < Math.min(columns.size(), line.size()); i++) {
                if (DeviceText.flag(line.get(i)).orElse(false)) {
                    group(columns.get(i)).ifPresent(groups::add);
                }
            }
            add(users, line.get(0), groups);
        }
        return List.copyOf(users);
    }

    private static List<User> members(String text) {
        Map<String, List<String>> users = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split("[=:]", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> {
                    for (String name : line[1].replace("\"", "").split("[,:\\s]+")) {
                        List<String> groups = users.computeIfAbsent(name, any -> new ArrayList<>());
                        group(line[0]).filter(group -> !groups.contains(group)).ifPresent(groups::add);
                    }
                });
        List<User> list = new ArrayList<>();
        users.forEach((name, groups) -> add(list, name, groups));
        return List.copyOf(list);
    }

    private static void add(List<User> users, String name, List<String> groups) {
        if (!name.isEmpty() && users.stream().noneMatch(user -> user.name().equals(name))) {
            users.add(new User(name, groups, "", false));
        }
    }

    private static Optional<String> group(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String group = COLUMNS.getOrDefault(lower, lower);
        return Optional.of(group).filter(UserOperations.GROUPS_OF_DOCUMENT::contains);
    }

    @Override
    public void add(User user, Secret password) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("user", Value.of(user.name()));
        arguments.put("password", Value.of(password.reveal()));
        if (!user.groups().isEmpty()) {
            arguments.put("groups", groups(user));
        }
        engine.check(UserOperations.ADD, arguments);
        if (find(user.name()).isPresent()) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "The device has a user '" + user.name() + "' already.");
        }
        engine.call(UserOperations.ADD, arguments);
    }

    @Override
    public void update(User user) {
        Value groups = groups(user);
        User present = required(user.name());
        if (!Set.copyOf(present.groups()).equals(Set.copyOf(user.groups()))) {
            engine.call(UserOperations.UPDATE, Map.of("user", Value.of(user.name()), "groups", groups));
        }
    }

    @Override
    public void changePassword(String user, Secret present, Secret wanted) {
        Map<String, Value> arguments = Map.of("user", Value.of(user), "password", Value.of(wanted.reveal()));
        engine.check(UserOperations.UPDATE, arguments);
        required(user);
        engine.call(UserOperations.UPDATE, arguments);
    }

    @Override
    public void remove(String user) {
        if (find(user).isPresent()) {
            engine.call(UserOperations.REMOVE, Map.of("user", Value.of(user)));
        }
    }

    private Optional<User> find(String name) {
        return users().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private User required(String name) {
        return find(name)
                .orElseThrow(
                        () -> new CameraException(Kind.INVALID_ARGUMENT, "The device has no user '" + name + "'."));
    }

    private static Value groups(User user) {
        Set<Value> groups = new LinkedHashSet<>();
        for (String name : user.groups()) {
            groups.add(Value.of(group(name)
                    .orElseThrow(() -> new CameraException(
                            Kind.INVALID_ARGUMENT,
                            "The device has the groups " + String.join(", ", UserOperations.GROUPS_OF_DOCUMENT)
                                    + ", and none named '" + name + "'."))));
        }
        return Value.of(List.copyOf(groups));
    }
}
