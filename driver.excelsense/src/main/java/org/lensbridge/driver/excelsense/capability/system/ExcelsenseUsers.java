package org.lensbridge.driver.excelsense.capability.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.UserOperations;
import org.lensbridge.driver.excelsense.refusal.ErrorCodes;
import org.lensbridge.driver.excelsense.survey.Ground;

/**
 * Users by chapter "User Management": they are added, and get other passwords. The document leaves listing and deleting to the vendor's SDK, and changes
 * a group or a note only together with the password. The only group that it names is that of administrators; a device may have others. Thread-safe.
 */
final class ExcelsenseUsers implements Users {
    private static final String ADMINISTRATORS = "Administrators";
    private static final String NOT_IN_THE_API =
            "The vendor's document says of this that it is not available in the API, only in the vendor's SDK.";

    private final Ground ground;

    ExcelsenseUsers(Ground ground) {
        this.ground = ground;
    }

    @Override
    public UserOptions options() {
        ground.scope().ensureOpen();
        return new UserOptions(
                false, true, false, false, List.of(new UserGroup(ADMINISTRATORS, "every right", Set.of())));
    }

    @Override
    public List<User> users() {
        throw unsupported("The device's users cannot be listed. " + NOT_IN_THE_API);
    }

    @Override
    public void add(User user, Secret password) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("newuser", Value.of(user.name()));
        arguments.put("newpasswd", Value.of(password.reveal()));
        user.groups().stream().findFirst().ifPresent(group -> arguments.put("group", Value.of(group)));
        if (!user.memo().isEmpty()) {
            arguments.put("note", Value.of(user.memo()));
        }
        ground.engine().call(UserOperations.ADD, arguments);
    }

    @Override
    public void update(User user) {
        throw unsupported(
                "Group and note of a user cannot be changed without a new password, which the request for it must"
                        + " have: use the operation " + UserOperations.MODIFY.name() + ".");
    }

    /** Administrators must say the group along with the password. Of the one who asks it is known: nobody else may ask. */
    @Override
    public void changePassword(String user, Secret present, Secret wanted) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("user", Value.of(user));
        arguments.put("newpasswd", Value.of(wanted.reveal()));
        boolean own = ground.connection().config().credentials() instanceof Credentials.Login login
                && login.user().equals(user);
        if (own) {
            arguments.put("group", Value.of(ADMINISTRATORS));
        }
        try {
            ground.engine().call(UserOperations.MODIFY, arguments);
        } catch (CameraException e) {
            throw explained(e, user, own);
        }
    }

    private static CameraException explained(CameraException e, String user, boolean own) {
        if (ErrorCodes.isNothingFound(e)) {
            return new CameraException(Kind.INVALID_ARGUMENT, "The device has no user '" + user + "'.", e)
                    .during(e.operation());
        }
        if (e.kind() == Kind.INVALID_ARGUMENT && !own) {
            return new CameraException(
                            Kind.INVALID_ARGUMENT,
                            e.reason() + " It may want the user's group, which it tells nobody: use the operation "
                                    + UserOperations.MODIFY.name() + " with the group.",
                            e)
                    .during(e.operation());
        }
        return e;
    }

    @Override
    public void remove(String user) {
        throw unsupported("Users cannot be removed. " + NOT_IN_THE_API);
    }

    private static CameraException unsupported(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
