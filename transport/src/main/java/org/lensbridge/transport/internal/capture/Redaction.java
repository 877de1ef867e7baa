package org.lensbridge.transport.internal.capture;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.http.QueryLogin;
import org.lensbridge.transport.internal.auth.Challenge;

/** What leaves a conversation with one device before it is recorded: secrets and the device's own address. Thread-safe. */
final class Redaction {
    /** What of a login may be seen: how it is done, not with what. */
    private static final Set<String> SHOWN =
            Set.of("realm", "qop", "algorithm", "nc", "stale", "charset", "userhash", "domain", "error");

    private final DeviceAddress address;
    private final KnownSecrets known;
    private final Optional<QueryLogin> queryLogin;

    Redaction(DeviceAddress address, List<Credentials.Login> logins, Optional<QueryLogin> queryLogin) {
        this.address = address;
        this.known = new KnownSecrets(logins);
        this.queryLogin = queryLogin;
    }

    /** A body in pieces. */
    BodyRedaction body(String contentType) {
        boolean form = contentType.toLowerCase(Locale.ROOT).contains("x-www-form-urlencoded");
        return new BodyRedaction(known.new Pass(), new NamedSecrets(form));
    }

    /** A whole body. */
    byte[] body(String contentType, byte[] bytes) {
        BodyRedaction body = body(contentType);
        ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
        clean.writeBytes(body.next(bytes));
        clean.writeBytes(body.rest());
        return clean.toByteArray();
    }

    /** A line of text in which nothing has a name. */
    String text(String line) {
        return known.clean(line);
    }

    /** A request target. The values of secret parameters, and the whole query where that is secret, become asterisks. */
    String target(String target, boolean secret) {
        int mark = target.indexOf('?');
        if (mark < 0) {
            return known.clean(target);
        }
        String path = known.clean(target.substring(0, mark));
        if (secret) {
            return path + "?" + KnownSecrets.REMOVED;
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter : target.substring(mark + 1).split("&", -1)) {
            parameters.add(parameter(parameter));
        }
        return path + "?" + known.clean(String.join("&", parameters));
    }

    /**
     * Whether a query holds a login and nothing else that is secret. A device that wants its login in each query would
     * otherwise have captures without any content.
     */
    boolean isSecretByLogin(String target) {
        if (queryLogin.isEmpty()) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (String parameter : target.substring(target.indexOf('?') + 1).split("&")) {
            names.add(name(parameter));
        }
        boolean login = names.remove(queryLogin.get().userKey())
                & names.remove(queryLogin.get().passwordKey());
        return login && names.stream().noneMatch(SecretNames::isSecret);
    }

    /** A parameter's name, decoded where it can be. */
    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        String encoded = equals < 0 ? parameter : parameter.substring(0, equals);
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException expected) {
            return encoded;
        }
    }

    private String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter;
        }
        String encoded = parameter.substring(0, equals);
        String name = name(parameter);
        if (queryLogin.isPresent() && name.equals(queryLogin.get().userKey())) {
            return encoded + "=" + KnownSecrets.USER;
        }
        boolean secret = SecretNames.isSecret(name)
                || queryLogin.isPresent() && name.equals(queryLogin.get().passwordKey());
        return secret ? encoded + "=" + KnownSecrets.REMOVED : parameter;
    }

    /** Header lines. */
    List<Map.Entry<String, String>> headers(List<Map.Entry<String, String>> headers) {
        return headers.stream()
                .map(header -> Map.entry(known.clean(header.getKey()), value(header.getKey(), header.getValue())))
                .toList();
    }

    private String value(String name, String value) {
        String shown =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "authorization", "proxy-authorization", "www-authenticate", "proxy-authenticate", "x-wsse" ->
                        login(value);
                    case "authentication-info", "proxy-authentication-info", "cookie", "set-cookie" ->
                        KnownSecrets.REMOVED;
                    case "location", "content-location", "referer", "origin" -> url(value);
                    default -> SecretNames.isSecret(name) ? KnownSecrets.REMOVED : value;
                };
        return new String(body("", shown.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static String login(String value) {
        List<String> schemes = new ArrayList<>();
        for (Challenge challenge : Challenge.parse(value)) {
            StringBuilder shown = new StringBuilder(challenge.scheme());
            String separator = " ";
            for (Map.Entry<String, String> parameter : new TreeMap<>(challenge.parameters()).entrySet()) {
                boolean keep = SHOWN.contains(parameter.getKey());
                shown.append(separator)
                        .append(parameter.getKey())
                        .append("=\"")
                        .append(keep ? parameter.getValue().replaceAll("[\\\\\"]", "'") : KnownSecrets.REMOVED)
                        .append('"');
                separator = ", ";
            }
            schemes.add(shown.toString());
        }
        return String.join(", ", schemes);
    }

    /** A URL of the device itself without scheme, host and port; the query as in a request. */
    private String url(String value) {
        String url = value.strip();
        for (String own : List.of(
                address.toString(),
                address.scheme() + "://" + address.host(),
                address.scheme() + "://[" + address.host() + "]")) {
            boolean begins = url.regionMatches(true, 0, own, 0, own.length());
            if (begins && (url.length() == own.length() || "/?".indexOf(url.charAt(own.length())) >= 0)) {
                url = url.length() == own.length() ? "/" : url.substring(own.length());
                break;
            }
        }
        return target(url, false);
    }

    /** Both passes over one body. Confined to its caller. */
    static final class BodyRedaction {
        private final KnownSecrets.Pass known;
        private final NamedSecrets named;

        BodyRedaction(KnownSecrets.Pass known, NamedSecrets named) {
            this.known = known;
            this.named = named;
        }

        byte[] next(byte[] chunk) {
            return named.next(known.next(chunk));
        }

        byte[] rest() {
            byte[] last = named.next(known.rest());
            byte[] open = named.rest();
            byte[] both = Arrays.copyOf(last, last.length + open.length);
            System.arraycopy(open, 0, both, last.length, open.length);
            return both;
        }
    }
}
