package org.lensbridge.api.capability.system;

import java.util.List;
import java.util.Objects;

/**
 * Somebody who may log in at a device.
 *
 * @param groups names of groups; a device that knows one group a user takes the first
 * @param memo what people noted; may be empty
 * @param reserved whether the device does not let anybody remove the user
 */
public record User(String name, List<String> groups, String memo, boolean reserved) {
    public User {
        groups = List.copyOf(groups);
        Objects.requireNonNull(memo);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A user has a name");
        }
    }
}
