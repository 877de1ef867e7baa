package org.lensbridge.web.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Set;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.web.internal.media.MediaEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;

/** The servlet context at {@code /}: whatever is registered in it is behind the {@link Gate}. Thread-safe. */
@Component(service = ServletContextHelper.class)
@HttpWhiteboardContext(name = WebContext.NAME, path = "/")
public final class WebContext extends ServletContextHelper {
    /** The context's name. */
    public static final String NAME = "org.lensbridge.web";
    /** What a servlet writes to be in it. */
    public static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";

    private final Gate gate;

    @Activate
    public WebContext(@Reference Accounts accounts, @Reference MediaEndpoint media) {
        gate = new Gate(accounts, media);
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return gate.admit(request, response);
    }

    /** Nothing of the bundle is served as a file; the pages have a servlet. */
    @Override
    public URL getResource(String name) {
        return null;
    }

    @Override
    public Set<String> getResourcePaths(String path) {
        return Set.of();
    }
}
