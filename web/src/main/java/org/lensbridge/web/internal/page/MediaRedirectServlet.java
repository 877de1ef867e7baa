package org.lensbridge.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lensbridge.web.internal.access.WebContext;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.media.MediaEndpoint;
import org.lensbridge.web.internal.media.MediaUrls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Sends readers of {@code /streams/...} and {@code /snapshots/...} on to the media server, with path and query as they came. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern({"/streams/*", "/snapshots/*"})
@HttpWhiteboardServletAsyncSupported
public final class MediaRedirectServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient MediaEndpoint media;

    @Activate
    public MediaRedirectServlet(@Reference MediaEndpoint media) {
        this.media = media;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MediaUrls> urls = media.urls(request);
        if (urls.isEmpty()) {
            Failure.of(503, "BUSY", "The media server is not running; streams and pictures come back with it.")
                    .writeTo(response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader("Location", urls.get().origin() + request.getRequestURI() + query);
    }
}
