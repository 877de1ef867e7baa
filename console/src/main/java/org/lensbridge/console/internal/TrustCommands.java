package org.lensbridge.console.internal;

import java.io.UncheckedIOException;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.PinnedHost;
import org.lensbridge.api.admin.TrustAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands about certificates that were trusted at first sight. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"pins", "forgetpin"})
@Component(service = TrustCommands.class, immediate = true)
public final class TrustCommands {
    private final TrustAdmin trust;

    @Activate
    public TrustCommands(@Reference TrustAdmin trust) {
        this.trust = trust;
    }

    @Descriptor("lists the certificates that were trusted at first sight")
    public String pins() {
        List<PinnedHost> pins = trust.pins();
        if (pins.isEmpty()) {
            return "No certificate was trusted at first sight: only devices with tls=first-use do that.";
        }
        Table table = new Table("HOST", "SINCE", "SHA-256 FINGERPRINT");
        pins.forEach(pin -> table.row(pin.host(), pin.since(), pin.sha256()));
        return table.toString();
    }

    @Descriptor("forgets a certificate that was trusted at first sight: the host's next one is trusted")
    public String forgetpin(@Descriptor("host and port, as lb:pins shows them") String host) {
        try {
            return trust.forget(host)
                    ? "Forgotten: the certificate that " + host + " shows at its next new connection is trusted."
                    : "No certificate of " + host + " was trusted at first sight; lb:pins lists those that were.";
        } catch (UncheckedIOException e) {
            return e.getMessage();
        }
    }
}
