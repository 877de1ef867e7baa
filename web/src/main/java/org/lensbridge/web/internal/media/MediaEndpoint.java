package org.lensbridge.web.internal.media;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Follows the media server's addresses, which come and go with its bundle. Thread-safe. */
@Component(service = MediaEndpoint.class)
public final class MediaEndpoint {
    private volatile SocketAddress address;
    private volatile SocketAddress rtsp;

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

    /** Called by the component runtime. */
    @Reference(
            target = "(lensbridge.endpoint=rtsp)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindRtsp(SocketAddress bound) {
        rtsp = bound;
    }

    /** Called by the component runtime. */
    public void unbindRtsp(SocketAddress gone) {
        if (gone.equals(rtsp)) {
            rtsp = null;
        }
    }

    /** The URLs of the media server as whoever sent this request reaches it; empty while there is none. */
    public Optional<MediaUrls> urls(HttpServletRequest request) {
        return address instanceof InetSocketAddress inet
                ? Optional.of(MediaUrls.of(request.getServerName(), inet.getPort(), rtspPort()))
                : Optional.empty();
    }

    private OptionalInt rtspPort() {
        return rtsp instanceof InetSocketAddress inet ? OptionalInt.of(inet.getPort()) : OptionalInt.empty();
    }
}
