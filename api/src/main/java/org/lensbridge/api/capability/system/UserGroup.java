package org.lensbridge.api.capability.system;

import java.util.Objects;
import java.util.Set;

/**
 * What users may do.
 *
 * @param memo what the device says about it; may be empty
 * @param rights by the vendor's own names; empty where the device does not tell
 */
public record UserGroup(String name, String memo, Set<String> rights) {
    public UserGroup {
        Objects.requireNonNull(name);
        Objects.requireNonNull(memo);
        rights = Set.copyOf(rights);
    }
}
