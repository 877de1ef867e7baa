package org.lensbridge.driver.axis.capability.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.UserOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Users by {@code pwdgrp.cgi}. An administrator is an operator as well, and an operator a viewer: whoever is written is in the groups below, too. The
 * device does not tell what people noted, and does not ask for the present password. Without state; thread-safe.
 */
final class AxisUsers implements Users {
    private static final List<UserGroup> GROUPS = List.of(
            new UserGroup("admin", "everything; an operator and viewer, too", Set.of()),
            new UserGroup("operator", "most settings; a viewer, too", Set.of()),
            new UserGroup("ptz", "movements; for a viewer or more", Set.of()),
            new UserGroup("viewer", "watching", Set.of()));

    /** Everybody who was added; firmware before it has a group of the first kind for them. */
    private static final String ADDED = "digusers";

    private static final String FIRST_GROUP = "users";
    /** Nobody can remove the first user of firmware before 11.5. */
    private static final String FIRST_USER = "root";

    private static final int MOST = 4096;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final boolean keepsFirst;

    /** {@code keepsFirst} says whether the firmware keeps its first user. */
    AxisUsers(OperationEngine engine, SessionScope scope, boolean keepsFirst) {
        this.engine = engine;
        this.scope = scope;
        this.keepsFirst = keepsFirst;
    }

    @Override
    public UserOptions options() {
        scope.ensureOpen();
        return new UserOptions(true, true, true, true, GROUPS);
    }

    @Override
    public List<User> users() {
        scope.ensureOpen();
        return engine.ask(
                UserOperations.LIST.reused(Reuse.NEVER), Map.of(), reply -> users(KeyValues.parse(reply.text())));
    }

    private List<User> users(KeyValueDocument answer) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        answer.values().forEach((group, text) -> members.put(group.toLowerCase(Locale.ROOT), names(text)));
        if (UserOperations.ALL_ROLES.stream().noneMatch(members::containsKey)) {
            throw new CameraException(Kind.PROTOCOL, "The device's answer lists no groups of users.");
        }
        Set<String> names = new LinkedHashSet<>(members.getOrDefault(ADDED, Set.of()));
        if (names.isEmpty()) {
            Stream.concat(UserOperations.ALL_ROLES.stream(), Stream.of(FIRST_GROUP))
                    .forEach(group -> names.addAll(members.getOrDefault(group, Set.of())));
        }
        List<User> users = new ArrayList<>();
        names.stream().limit(MOST).forEach(name -> {
            List<String> groups = UserOperations.ALL_ROLES.stream()
                    .filter(group -> members.getOrDefault(group, Set.of()).contains(name))
                    .toList();
            users.add(new User(name, groups, "", keepsFirst && name.equals(FIRST_USER)));
        });
        return List.copyOf(users);
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : DeviceText.unquoted(text).split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    @Override
    public void add(User user, Secret password) {
        scope.ensureOpen();
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(UserOperations.USER, Value.of(user.name()));
        arguments.put(UserOperations.PASSWORD, password(password));
        arguments.put(UserOperations.ROLES, Value.of(roles(user)));
        if (!user.memo().isEmpty()) {
            arguments.put(UserOperations.COMMENT, Value.of(user.memo()));
        }
        engine.check(UserOperations.ADD, arguments);
        if (find(user.name()).isPresent()) {
            throw invalid("The device has a user '" + user.name() + "' already.");
        }
        engine.call(UserOperations.ADD, arguments);
    }

    @Override
    public void update(User user) {
        scope.ensureOpen();
        List<Value> roles = roles(user);
        User present = required(user.name());
        Map<String, Value> arguments = new LinkedHashMap<>();
        if (!roles.equals(present.groups().stream().map(Value::of).toList())) {
            arguments.put(UserOperations.ROLES, Value.of(roles));
        }
        if (!user.memo().isEmpty()) {
            arguments.put(UserOperations.COMMENT, Value.of(user.memo()));
        }
        if (!arguments.isEmpty()) {
            arguments.put(UserOperations.USER, Value.of(user.name()));
            engine.call(UserOperations.UPDATE, arguments);
        }
    }

    @Override
    public void changePassword(String user, Secret present, Secret wanted) {
        scope.ensureOpen();
        Map<String, Value> arguments =
                Map.of(UserOperations.USER, Value.of(user), UserOperations.PASSWORD, password(wanted));
        engine.check(UserOperations.UPDATE, arguments);
        required(user);
        engine.call(UserOperations.UPDATE, arguments);
    }

    @Override
    public void remove(String user) {
        scope.ensureOpen();
        Optional<User> present = find(user);
        if (present.filter(User::reserved).isPresent()) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "The device keeps its first user '" + user + "', whom nobody can remove.");
        }
        if (present.isPresent()) {
            engine.call(UserOperations.REMOVE, Map.of(UserOperations.USER, Value.of(user)));
        }
    }

    private Optional<User> find(String name) {
        return users().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private User required(String name) {
        return find(name).orElseThrow(() -> invalid("The device has no user '" + name + "'."));
    }

    private static Value password(Secret password) {
        if (password.reveal().isEmpty()) {
            throw invalid("A user of this device has a password.");
        }
        return Value.of(password.reveal());
    }

    /** The groups of a user with those below, most rights first. */
    private static List<Value> roles(User user) {
        Set<String> roles = new LinkedHashSet<>();
        for (String group : user.groups()) {
            String role = group.toLowerCase(Locale.ROOT);
            if (!UserOperations.ALL_ROLES.contains(role)) {
                throw invalid("The device has the groups " + String.join(", ", UserOperations.ALL_ROLES)
                        + ", and none named '" + group + "'.");
            }
            roles.add(role);
        }
        if (roles.isEmpty()) {
            throw invalid("A user of this device is in one of the groups admin, operator and viewer, or more.");
        }
        if (roles.contains("admin")) {
            roles.add("operator");
        }
        roles.add("viewer");
        return UserOperations.ALL_ROLES.stream()
                .filter(roles::contains)
                .map(Value::of)
                .toList();
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
