package org.lensbridge.web.internal.rest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation of the REST API.
 *
 * @param path below {@code /api/v1}, with variables: <code>/devices/{id}</code>
 * @param summary one line for people
 * @param content of its body where that is no JSON; it has no fields then
 * @param status of the answer when all goes well
 * @param answer what the answer's body holds; empty for no body
 */
public record Route(
        String method,
        String path,
        String summary,
        List<Field> query,
        List<Field> body,
        Optional<Content> content,
        int status,
        String answer,
        Action action) {
    public Route {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(summary);
        query = List.copyOf(query);
        body = List.copyOf(body);
        Objects.requireNonNull(content);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(action);
    }

    /** A route that reads. */
    public static Route get(String path, String summary, String answer, Action action) {
        return new Route("GET", path, summary, List.of(), List.of(), Optional.empty(), 200, answer, action);
    }

    /** A route that does something. */
    public static Route post(String path, String summary, int status, String answer, Action action) {
        return new Route("POST", path, summary, List.of(), List.of(), Optional.empty(), status, answer, action);
    }

    /** A route that removes something. */
    public static Route delete(String path, String summary, Action action) {
        return new Route("DELETE", path, summary, List.of(), List.of(), Optional.empty(), 204, "", action);
    }

    /** The same with these query parameters. */
    public Route withQuery(Field... fields) {
        return new Route(method, path, summary, List.of(fields), body, content, status, answer, action);
    }

    /** The same with these fields in its body. */
    public Route withBody(Field... fields) {
        return new Route(method, path, summary, query, List.of(fields), content, status, answer, action);
    }

    /** The same with such a body. */
    public Route withContent(Content taken) {
        return new Route(method, path, summary, query, body, Optional.of(taken), status, answer, action);
    }
}
