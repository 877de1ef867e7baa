package org.lensbridge.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.lensbridge.web.internal.access.WebContext;
import org.lensbridge.web.internal.failure.Failure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the dashboard's files from memory; browsers keep them and ask whether they changed. Thread-safe. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/")
@HttpWhiteboardServletAsyncSupported
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Map<String, PageFile> files;

    @Activate
    public PageServlet() {
        files = PageFile.all();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PageFile file = files.get(path.isEmpty() ? "/" : path);
        if (file == null) {
            Failure.of(404, "NOT_FOUND", "There is no such page. The dashboard is at /.")
                    .writeTo(response);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
