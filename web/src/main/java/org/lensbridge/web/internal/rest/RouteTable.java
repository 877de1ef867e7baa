package org.lensbridge.web.internal.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.failure.Refusal;

/** All rows of the API, and which of them a request means. Immutable. */
public final class RouteTable {
    /** A row with the values of its path's variables. */
    record Match(Route route, Map<String, String> variables) {}

    private final List<Route> routes;

    /** A table of these rows. */
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** The row for a method and a decoded path below {@code /api/v1}; what fits no row is refused with 404 or 405. */
    Match find(String method, String path) {
        String[] segments = path.split("/", -1);
        String wanted = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = variables(route, segments);
            if (variables.isPresent() && route.method().equals(wanted)) {
                return new Match(route, variables.get());
            }
        }
        String methods = routes.stream()
                .filter(route -> variables(route, segments).isPresent())
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        throw new Refusal(
                methods.isEmpty()
                        ? Failure.of(
                                404, "NOT_FOUND", "The API has nothing at this path; see GET /api/v1/openapi.json.")
                        : Failure.of(
                                405,
                                "METHOD_NOT_ALLOWED",
                                "This path does not take this method; it takes: " + methods + "."));
    }

    private static Optional<Map<String, String>> variables(Route route, String[] segments) {
        String[] pattern = route.path().split("/", -1);
        if (pattern.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                variables.put(pattern[i].substring(1, pattern[i].length() - 1), segments[i]);
            } else if (!pattern[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
