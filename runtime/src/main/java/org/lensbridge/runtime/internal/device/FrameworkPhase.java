package org.lensbridge.runtime.internal.device;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Whether the framework is up, or on its way up or down, when drivers come and go one after the other. */
final class FrameworkPhase {
    private FrameworkPhase() {}

    static boolean isSettled() {
        Bundle own = FrameworkUtil.getBundle(FrameworkPhase.class);
        BundleContext context = own == null ? null : own.getBundleContext();
        return own == null
                || context != null
                        && context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.ACTIVE;
    }
}
