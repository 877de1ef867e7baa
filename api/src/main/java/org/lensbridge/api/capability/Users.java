package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserOptions;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Who may log in at a device: a capability of the device itself. {@link #options()} says which of the optional ways the device has; the others
 * fail with UNSUPPORTED.
 *
 * <p>Whoever changes the password that Lensbridge itself uses stores the new one in the
 * {@link org.lensbridge.api.admin.SecretStore} next.
 */
@ConsumerType
public interface Users extends Capability {
    /** What can be done, and the groups. */
    UserOptions options();

    /** The users, without passwords. */
    default List<User> users() {
        throw CameraException.notOffered();
    }

    /** Adds a user; fails with INVALID_ARGUMENT when there is one with this name. */
    default void add(User user, Secret password) {
        throw CameraException.notOffered();
    }

    /** Changes groups and memo of the user with this name. */
    default void update(User user) {
        throw CameraException.notOffered();
    }

    /**
     * Changes a password.
     *
     * @param present the present one, for devices that ask for it
     */
    void changePassword(String user, Secret present, Secret wanted);

    /** Removes a user; harmless when there is none. */
    default void remove(String user) {
        throw CameraException.notOffered();
    }
}
