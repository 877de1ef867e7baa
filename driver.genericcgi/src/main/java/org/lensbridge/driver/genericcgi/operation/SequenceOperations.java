package org.lensbridge.driver.genericcgi.operation;

import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;

/**
 * Section 5.3.1.2: sequence lines, which are branches {@code GuardTour.G1} of the tree with points {@code GuardTour.G1.Tour.T1}. Section 5.1.1 has the
 * action that removes them. The table's {@code WaitTiime} is spelt {@code WaitTime} in its examples and here.
 */
public final class SequenceOperations {
    /** The most points of a line; the document names no limit. */
    public static final int MOST_POINTS = 256;
    /** The fastest way to a point. */
    public static final int FASTEST = 14;
    /** The longest wait at a point, in seconds. */
    public static final int LONGEST = 255;

    private static final String ADD = "/cgi-bin/admin/param.cgi?action=add&group=";
    private static final String REMOVE = "/cgi-bin/admin/param.cgi?action=remove&group=";
    private static final ValueType LINE = ValueType.integer(1, PtzOperations.LINES);
    private static final ValueType POINT = ValueType.integer(1, MOST_POINTS);
    private static final Pattern ADDED = Pattern.compile("(?:[\\w.]{0,64}\\.)?([GT]\\d{1,4})\\b.{0,32}");

    /** A line without points; answered with its name. */
    public static final Operation CREATE = write(
            "ptz.sequence.create", "5.3.1.2", ADD + "GuardTour", SequenceOperations::added, "Adds a sequence line.");

    /** A point at the end of a line; answered with its name. */
    public static final Operation ADD_POINT = point(write(
                    "ptz.sequence.add",
                    "5.3.1.2",
                    ADD + "GuardTour.G{line}.Tour" + values("T"),
                    SequenceOperations::added,
                    "Adds a point to a sequence line; its preset must be stored.")
            .needs("line", LINE, "number of the line"));

    /** What a point is. */
    public static final Operation SET_POINT = point(write(
                    "ptz.sequence.set",
                    "5.3.1.2",
                    "/cgi-bin/admin/param.cgi?action=update" + values("T{point}"),
                    Decoding.confirmation("OK"),
                    "Changes a point of a sequence line.")
            .needs("line", LINE, "number of the line")
            .needs("point", POINT, "number of the point"));

    /** A line with its points. */
    public static final Operation REMOVE_LINE = write(
                    "ptz.sequence.remove",
                    "5.1.1",
                    REMOVE + "GuardTour.G{line}",
                    Decoding.confirmation("OK"),
                    "Removes a sequence line.")
            .needs("line", LINE, "number of the line");

    /** A point. */
    public static final Operation REMOVE_POINT = write(
                    "ptz.sequence.removePoint",
                    "5.1.1",
                    REMOVE + "GuardTour.G{line}.Tour.T{point}",
                    Decoding.confirmation("OK"),
                    "Removes a point of a sequence line.")
            .needs("line", LINE, "number of the line")
            .needs("point", POINT, "number of the point");

    /** In the order of the document. */
    static final List<Operation> ALL = List.of(CREATE, ADD_POINT, SET_POINT, REMOVE_POINT, REMOVE_LINE);

    private SequenceOperations() {}

    private static String values(String point) {
        String head = "&GuardTour.G{line}.Tour." + point + ".";
        return head + "PresetNbr={preset}" + head + "MoveSpeed={speed}" + head + "WaitTime={wait}";
    }

    private static Operation point(Operation row) {
        return row.takes("preset", ValueType.integer(1, PtzOperations.MOST_PRESETS), "number of the preset")
                .takes("speed", ValueType.integer(0, FASTEST), "of the way there")
                .takes("wait", ValueType.integer(0, LONGEST), "seconds that the camera looks there");
    }

    /** The document does not show the answer; the family of {@code param.cgi} answers with the name and OK, others with OK alone. */
    private static Decoding.Decoded added(HttpReply reply) {
        String text = reply.text().strip();
        Matcher name = ADDED.matcher(text);
        if (name.lookingAt()) {
            return Decoding.Decoded.of(Value.of(name.group(1)));
        }
        if (text.isEmpty() || text.regionMatches(true, 0, "OK", 0, 2)) {
            return Decoding.Decoded.of(Value.ABSENT);
        }
        throw new CameraException(
                Kind.PROTOCOL, "The device did not say what it added, but answered: " + Excerpt.of(text));
    }
}
