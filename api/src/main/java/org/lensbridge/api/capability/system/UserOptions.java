package org.lensbridge.api.capability.system;

import java.util.List;

/**
 * What can be done about the users of a device.
 *
 * @param list whether {@code users} works
 * @param add whether {@code add} works
 * @param update whether {@code update} works
 * @param remove whether {@code remove} works
 * @param groups that users can be in
 */
public record UserOptions(boolean list, boolean add, boolean update, boolean remove, List<UserGroup> groups) {
    public UserOptions {
        groups = List.copyOf(groups);
    }
}
