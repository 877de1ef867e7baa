package org.lensbridge.driver.support.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.text.DeviceText;

/** Reads XML into a {@link Value}, see {@link XmlDocument}. Confined to one call. */
final class XmlReader {
    private static final int MOST_WARNINGS = 100;

    /** An element that has begun; the outermost stands for the document. */
    private static final class Open {
        final String name;
        final Map<String, List<Value>> fields = new LinkedHashMap<>();
        final StringBuilder text = new StringBuilder();

        Open(String name) {
            this.name = name;
        }

        void add(String field, Value value) {
            fields.computeIfAbsent(field, any -> new ArrayList<>()).add(value);
        }

        Value value() {
            String own = text.toString().strip();
            if (fields.isEmpty()) {
                return Value.of(own);
            }
            Map<String, Value> values = new LinkedHashMap<>();
            if (!own.isEmpty()) {
                values.put("", Value.of(own));
            }
            fields.forEach((field, all) -> values.put(field, all.size() == 1 ? all.get(0) : Value.of(all)));
            return Value.of(values);
        }
    }

    private final String text;
    private final XmlLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> warnings = new ArrayList<>();
    private int elements;
    private int at;

    XmlReader(String text, XmlLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    XmlDocument document() {
        if (text.length() > limits.characters()) {
            throw new CameraException(
                    Kind.PROTOCOL, "An XML document has more than " + limits.characters() + " characters.");
        }
        Open document = new Open("");
        open.push(document);
        while (at < text.length()) {
            int next = text.indexOf('<', at);
            characters(next < 0 ? text.length() : next);
            if (at < text.length()) {
                markup();
            }
        }
        while (open.size() > 1) {
            warn("the document ends within " + shown(open.peek().name) + ".");
            close();
        }
        document.text.setLength(0);
        if (document.fields.isEmpty() || document.fields.keySet().stream().anyMatch("html"::equalsIgnoreCase)) {
            throw new CameraException(Kind.PROTOCOL, "Expected XML, got: " + DeviceText.excerpt(text));
        }
        return new XmlDocument((Value.Fields) document.value(), warnings);
    }

    private void characters(int end) {
        if (open.size() > 1) {
            open.peek().text.append(XmlText.plain(text.substring(at, end)));
        }
        at = end;
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            skip("-->");
        } else if (text.startsWith("<![CDATA[", at)) {
            int start = at + 9;
            skip("]]>");
            int end = text.startsWith("]]>", at - 3) && at - 3 >= start ? at - 3 : at;
            open.peek().text.append(text, Math.min(start, end), end);
        } else if (text.startsWith("<?", at)) {
            skip("?>");
        } else if (text.startsWith("<!", at)) {
            documentType();
        } else if (text.startsWith("</", at)) {
            int end = text.indexOf('>', at);
            String name = XmlText.local(
                    text.substring(at + 2, end < 0 ? text.length() : end).strip());
            at = end < 0 ? text.length() : end + 1;
            end(name);
        } else if (at + 1 < text.length() && XmlText.beginsName(text.charAt(at + 1))) {
            at++;
            element();
        } else {
            open.peek().text.append('<');
            at++;
        }
    }

    private void skip(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            warn("what begins here has no " + end + "; the rest of the document belongs to it.");
        }
        at = found < 0 ? text.length() : found + end.length();
    }

    /** Declarations stand between brackets and may hold angle brackets. */
    private void documentType() {
        int depth = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '>' && depth <= 0) {
                at++;
                return;
            }
        }
    }

    private void element() {
        if (++elements > limits.elements()) {
            warn("only " + limits.elements() + " elements are read; this one and what follows were dropped.");
            at = text.length();
            return;
        }
        if (open.size() > limits.depth()) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "An XML document has more than " + limits.depth() + " levels at line " + line() + ".");
        }
        open.push(new Open(XmlText.local(until(" \t\r\n/><"))));
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<') {
                warn("the tag of " + shown(open.peek().name) + " has no end.");
                return;
            }
            at++;
            if (c == '>') {
                return;
            }
            if (c == '/' && at < text.length() && text.charAt(at) == '>') {
                at++;
                close();
                return;
            }
            if (XmlText.beginsName(c)) {
                at--;
                attribute();
            }
        }
    }

    private void attribute() {
        String name = until(" \t\r\n=/><");
        blanks();
        String value = "";
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            blanks();
            value = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0 ? quoted() : until(" \t\r\n><");
        }
        if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
            open.peek().add(XmlText.local(name), Value.of(XmlText.plain(value)));
        }
    }

    private String quoted() {
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            warn("a quoted value of " + shown(open.peek().name) + " has no end.");
            at++;
            return until("><");
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private void end(String name) {
        if (open.stream().noneMatch(element -> element.name.equals(name)) || name.isEmpty()) {
            warn("the end of " + shown(name) + " was passed over, which has not begun.");
            return;
        }
        while (!open.peek().name.equals(name)) {
            warn(shown(open.peek().name) + " has no end.");
            close();
        }
        close();
    }

    private void close() {
        Open element = open.pop();
        open.peek().add(element.name, element.value());
    }

    private void warn(String sentence) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add("Line " + line() + ": " + sentence);
        }
    }

    private int line() {
        return 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
    }

    private static String shown(String name) {
        String quoted = DeviceText.excerpt(name);
        return quoted.substring(1, quoted.length() - 1);
    }
}
