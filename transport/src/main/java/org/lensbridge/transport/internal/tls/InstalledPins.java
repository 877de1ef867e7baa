package org.lensbridge.transport.internal.tls;

import java.nio.file.Path;
import java.util.List;
import org.lensbridge.api.admin.PinnedHost;
import org.lensbridge.api.admin.TrustAdmin;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The pins of an installation, in {@code data/first-use-pins} of the folder that framework property {@code lensbridge.home} names, by
 * default the working directory. Thread-safe.
 */
@Component(service = {InstalledPins.class, TrustAdmin.class})
public final class InstalledPins implements TrustAdmin {
    private final FirstUsePins pins;

    /** Reads what the installation has trusted so far. */
    @Activate
    public InstalledPins(BundleContext context) {
        String home = context.getProperty("lensbridge.home");
        pins = FirstUsePins.in(
                Path.of(home == null || home.isBlank() ? "." : home.strip()).resolve("data/first-use-pins"));
    }

    /** For the transport. */
    public FirstUsePins kept() {
        return pins;
    }

    @Override
    public List<PinnedHost> pins() {
        return pins.all();
    }

    @Override
    public boolean forget(String host) {
        return pins.forget(host);
    }
}
