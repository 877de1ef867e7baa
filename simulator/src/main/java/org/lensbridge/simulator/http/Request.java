package org.lensbridge.simulator.http;

import java.util.List;
import java.util.Optional;

/**
 * One parsed request head. Immutable.
 *
 * @param method the token of the request line, in capitals
 * @param target the request target exactly as sent; digest authentication covers these characters
 * @param path the target's path, percent-decoded
 * @param query the query's parameters in their order, percent-decoded; {@code +} stays {@code +} (RFC 3986)
 * @param keepAlive whether the client wants the connection kept after the reply
 * @param headers header lines in their order
 */
public record Request(
        String method, String target, String path, List<Parameter> query, boolean keepAlive, List<Parameter> headers) {
    public Request {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** The first parameter with this name; names count as the vendor writes them, case included. */
    public Optional<String> parameter(String name) {
        return query.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The first header with this name, in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The same with this before its path; the target stays as sent. */
    public Request below(String prefix) {
        return new Request(method, target, prefix + path, query, keepAlive, headers);
    }

    /** Leaves header values out: they carry credentials. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
