package org.lensbridge.simulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request target, taken apart (RFC 3986; vendor document 3.2 and 3.3). */
record RequestTarget(String path, List<Parameter> query) {

    static RequestTarget parse(String target) throws BadRequestException {
        String rest = withoutAuthority(target);
        int mark = rest.indexOf('?');
        String path = decode(mark < 0 ? rest : rest.substring(0, mark));
        return new RequestTarget(path, mark < 0 ? List.of() : query(rest.substring(mark + 1)));
    }

    private static String withoutAuthority(String target) throws BadRequestException {
        if (target.startsWith("/")) {
            return target;
        }
        if (target.regionMatches(true, 0, "http://", 0, 7)) {
            int slash = target.indexOf('/', 7);
            return slash < 0 ? "/" : target.substring(slash);
        }
        throw new BadRequestException("request target is neither a path nor an http address");
    }

    private static List<Parameter> query(String text) throws BadRequestException {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(new Parameter(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return parameters;
    }

    private static String decode(String text) throws BadRequestException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        int next = 0;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '%') {
                bytes.put(escaped(text, next));
                next += 3;
            } else {
                bytes.put((byte) c);
                next++;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException("percent escapes are not UTF-8");
        }
    }

    private static byte escaped(String text, int percent) throws BadRequestException {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new BadRequestException("percent escape without two hexadecimal digits");
        }
        return (byte) (high << 4 | low);
    }
}
