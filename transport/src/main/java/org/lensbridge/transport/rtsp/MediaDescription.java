package org.lensbridge.transport.rtsp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of the media of a session, RFC 4566, 5.14.
 *
 * @param kind such as {@code video}, {@code audio} or {@code application}, in lower case
 * @param protocol such as {@code RTP/AVP}
 * @param formats the payload types, or what else the protocol counts by
 * @param attributes each as {@code name} or {@code name:value}, in their order
 */
public record MediaDescription(String kind, String protocol, List<String> formats, List<String> attributes) {
    private static final String ENCODING = "rtpmap";
    private static final String CONTROL = "control";
    private static final String PARAMETERS = "fmtp";

    public MediaDescription {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(protocol);
        formats = List.copyOf(formats);
        attributes = List.copyOf(attributes);
    }

    /** The values of an attribute, in their order. */
    public List<String> values(String attribute) {
        String begin = attribute + ":";
        return attributes.stream()
                .filter(each -> each.regionMatches(true, 0, begin, 0, begin.length()))
                .map(each -> each.substring(begin.length()).strip())
                .toList();
    }

    /** The name and clock that a payload type stands for: {@code H264/90000}. */
    public Optional<String> encoding(String format) {
        return values(ENCODING).stream()
                .filter(map -> map.startsWith(format + " "))
                .map(map -> map.substring(format.length()).strip())
                .findFirst();
    }

    /** What else is said of a payload type; several lines count as one. */
    public FormatParameters parameters(String format) {
        return FormatParameters.parse(values(PARAMETERS).stream()
                .filter(each -> each.startsWith(format + " "))
                .map(each -> each.substring(format.length()).strip())
                .collect(Collectors.joining(";")));
    }

    /** Whether one of its payload types stands for this encoding, in any case, whatever its clock. */
    public boolean offers(String encoding) {
        return formats.stream()
                .flatMap(format -> encoding(format).stream())
                .anyMatch(name -> name.replaceFirst("/.*", "").equalsIgnoreCase(encoding));
    }

    /** What the medium is called in requests: a whole address, or the end of one; empty for that of the session. */
    public String control() {
        return values(CONTROL).stream().findFirst().orElse("");
    }
}
