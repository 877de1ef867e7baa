package org.lensbridge.api.capability;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that a channel or a device can do. Each capability is an interface that extends this one directly; its name, in
 * service properties and lists, is the simple name of the interface: {@code Snapshot}.
 */
@ConsumerType
public interface Capability {
    /** The name of a capability type. */
    static String nameOf(Class<? extends Capability> type) {
        return type.getSimpleName();
    }
}
