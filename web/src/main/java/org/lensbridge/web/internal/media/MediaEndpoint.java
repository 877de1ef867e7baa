package org.lensbridge.web.internal.media;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Follows the media server's address, which comes and goes with its bundle. Thread-safe. */
@Component(service = MediaEndpoint.class)
public final class MediaEndpoint {
    private volatile SocketAddress address;

    /** Called by the component runtime. */
    @Reference(
            target = "(lensbridge.endpoint=media)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindAddress(SocketAddress bound) {
        address = bound;
    }

    /** Called by the component runtime. */
    public void unbindAddress(SocketAddress gone) {
        if (gone.equals(address)) {
            address = null;
        }
    }

    /** The URLs of the media server as whoever sent this request reaches it; empty while there is none. */
    public Optional<MediaUrls> urls(HttpServletRequest request) {
        return address instanceof InetSocketAddress inet
                ? Optional.of(MediaUrls.of(request.getServerName(), inet.getPort()))
                : Optional.empty();
    }
}
