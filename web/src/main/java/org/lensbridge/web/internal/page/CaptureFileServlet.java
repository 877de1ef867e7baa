package org.lensbridge.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.web.internal.access.WebContext;
import org.lensbridge.web.internal.failure.Failure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Hands out the files of captures that are over, by name. No other file can be named. Thread-safe. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/captures/*")
public final class CaptureFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient CaptureAdmin captures;

    @Activate
    public CaptureFileServlet(@Reference CaptureAdmin captures) {
        this.captures = captures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<CaptureStatus> found = captures.captures().stream()
                .filter(status -> path.equals("/" + status.file().getFileName()))
                .findFirst();
        if (found.isEmpty()) {
            Failure.of(404, "NOT_FOUND", "There is no capture of this name from the last hour.")
                    .writeTo(response);
            return;
        }
        if (found.get().running()) {
            Failure.of(409, "BUSY", "This capture still goes on. Stop it first.")
                    .writeTo(response);
            return;
        }
        send(found.get().file(), response);
    }

    private static void send(Path file, HttpServletResponse response) throws IOException {
        try {
            response.setContentLengthLong(Files.size(file));
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", "attachment");
            Files.copy(file, response.getOutputStream());
        } catch (NoSuchFileException e) {
            Failure.of(404, "NOT_FOUND", "The file of this capture was removed.")
                    .writeTo(response);
        }
    }
}
