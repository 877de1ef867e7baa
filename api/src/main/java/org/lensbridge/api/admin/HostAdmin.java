package org.lensbridge.api.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The hosts that Lensbridge talks to, and how the conversations stand. */
@ProviderType
public interface HostAdmin {
    /** All hosts with an open conversation, by name. Never blocks. */
    List<HostStatus> hosts();
}
