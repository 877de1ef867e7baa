package org.lensbridge.driver.arecont.capability.system;

import java.util.List;
import java.util.Set;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.operation.MaintenanceOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.Questions;

/**
 * The two users of every camera by the parameters "admin" and "viewer", which are their passwords. An empty one lets everybody in as that user. The
 * camera does not ask for the present password. Thread-safe.
 */
final class ArecontUsers implements Users {
    private static final List<String> NAMES = List.of("admin", "viewer");
    /** What the camera takes for no password: it cannot be one. */
    private static final String NONE = "empty";

    private static final UserOptions OPTIONS = new UserOptions(
            true,
            false,
            false,
            false,
            List.of(
                    new UserGroup("admin", "everything", Set.of()),
                    new UserGroup("viewer", "video, and looking at settings", Set.of())));

    private final Ground ground;

    ArecontUsers(Ground ground) {
        this.ground = ground;
    }

    @Override
    public UserOptions options() {
        ground.scope().ensureOpen();
        return OPTIONS;
    }

    @Override
    public List<User> users() {
        ground.scope().ensureOpen();
        return NAMES.stream()
                .map(name -> new User(name, List.of(name), "", true))
                .toList();
    }

    @Override
    public void changePassword(String user, Secret present, Secret wanted) {
        ground.scope().ensureOpen();
        if (!NAMES.contains(user)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "The camera has the users admin and viewer, and none named '" + user + "'.");
        }
        if (wanted.reveal().equals(NONE)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The word empty takes a password away: choose another, or give none for that.");
        }
        ground.configuration().write(user, wanted.reveal());
        try {
            ground.configuration().save();
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            // Refused with the session's own password, which was changed: the camera goes by the new one already.
            String why = e.kind() == Kind.AUTH_REFUSED
                    ? " with the old one: save with the new login"
                    : ", " + e.reason() + " Save";
            ground.context()
                    .warn(
                            MaintenanceOperations.SAVE.name(),
                            "The new password of " + user + " is in force but could not be saved" + why
                                    + ", or the camera forgets it when it restarts.");
        }
    }

    @Override
    public void add(User user, Secret password) {
        throw fixed();
    }

    @Override
    public void update(User user) {
        throw fixed();
    }

    @Override
    public void remove(String user) {
        throw fixed();
    }

    private static CameraException fixed() {
        return new CameraException(
                Kind.UNSUPPORTED,
                "The camera has the users admin and viewer and no others: only their passwords can be changed.");
    }
}
