package org.lensbridge.web.internal.rest;

import com.google.gson.JsonElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.lensbridge.web.internal.access.Identity;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.media.MediaEndpoint;

/** Serves a table of routes. Thread-safe. */
public class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final transient RouteTable routes;
    private final transient MediaEndpoint media;
    private final transient JsonBody bodies = new JsonBody(MOST_BODY_BYTES);
    private final transient Duration patience;

    /** Serves this table; an action that has no answer after {@code patience} is answered 504. */
    public ApiServlet(RouteTable routes, MediaEndpoint media, Duration patience) {
        this.routes = routes;
        this.media = media;
        this.patience = patience;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo() == null ? "" : request.getPathInfo();
            RouteTable.Match match = routes.find(request.getMethod(), path);
            Route route = match.route();
            CompletableFuture<JsonElement> answer = route.action()
                    .run(new Call(
                            user(request),
                            match.variables(),
                            query(request, route),
                            route.method().equals("GET") || route.content().isPresent()
                                    ? Input.NONE
                                    : Input.ofBody(bodies.read(request), route.body()),
                            route.content().isPresent() ? route.content().get().read(request) : ByteBuffer.allocate(0),
                            media.urls(request)))
                    .toCompletableFuture();
            if (answer.isDone()) {
                write(response, route, answer.join());
            } else {
                LaterAnswer.start(request, response, patience).when(answer, value -> write(response, route, value));
            }
        } catch (RuntimeException e) {
            Failure.from(e).refuse(request, response);
        }
    }

    /** Parameters are asked for only where a route has some: for a POST the container would look for them in the body as well. */
    private static Input query(HttpServletRequest request, Route route) {
        if (route.query().isEmpty()) {
            return Input.NONE;
        }
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (RuntimeException unreadable) {
            throw Refusal.invalid("The query of the URL cannot be read.");
        }
        return Input.ofQuery(parameters, route.query());
    }

    private static String user(HttpServletRequest request) {
        return request.getAttribute(Identity.ATTRIBUTE) instanceof Identity identity ? identity.user() : "";
    }

    private static void write(HttpServletResponse response, Route route, JsonElement value) throws IOException {
        response.setStatus(route.status());
        if (value.isJsonNull()) {
            return;
        }
        byte[] body = value.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
