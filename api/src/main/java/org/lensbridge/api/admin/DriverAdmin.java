package org.lensbridge.api.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The installed drivers, and what was wrong with those that could not be installed. */
@ProviderType
public interface DriverAdmin {
    /** All registered drivers and all refused files, by name. */
    List<DriverStatus> drivers();
}
