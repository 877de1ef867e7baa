package org.lensbridge.driver.arecont.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.operation.Pair;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.Routing;
import org.lensbridge.transport.http.HttpReply;

/**
 * How rows of parameters go to one camera. The document writes changes as {@code POST}, those of a sensor even to <code>/get{channel}</code>; cameras
 * take other forms. The first change tries them in turn, by reading back where an answer alone proves nothing; what proved itself is kept for the
 * session. What counts steps or acts is never tried again after an answer that may mean success. An answer to a question must be about the
 * parameter that was asked for. Thread-safe.
 */
public final class ParameterRoute implements Routing {
    /** The word for no password: section "admin". */
    private static final String EMPTY = "empty";

    /** One parameter, which the requests list in the first spelling and "Schemas" in the second. */
    private static final List<String> SPELLINGS = List.of("irtelpos", "irtelepos");

    private final Learnt learnt = new Learnt();
    private volatile String tele = "";

    @Override
    public HttpReply send(Operation row, Map<String, Value> arguments, Line line) {
        if (!SPELLINGS.contains(text(arguments, ConfigurationOperations.NAME))) {
            return spelled(row, arguments, line);
        }
        List<String> spellings = tele.isEmpty() ? SPELLINGS : List.of(tele);
        try {
            return spelled(row, named(arguments, spellings.get(0)), line);
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED || spellings.size() == 1) {
                throw e;
            }
            HttpReply reply = spelled(row, named(arguments, spellings.get(1)), line);
            tele = spellings.get(1);
            return reply;
        }
    }

    private static Map<String, Value> named(Map<String, Value> arguments, String name) {
        Map<String, Value> other = new HashMap<>(arguments);
        other.put(ConfigurationOperations.NAME, Value.of(name));
        return other;
    }

    private HttpReply spelled(Operation row, Map<String, Value> arguments, Line line) {
        String parameter = text(arguments, ConfigurationOperations.NAME);
        String lower = parameter.toLowerCase(Locale.ROOT);
        Operation asked = ConfigurationOperations.PASSWORDS.contains(lower) ? row.with(Trait.SECRET) : row;
        if (isQuestion(row)) {
            return about(asked, parameter, line.send(asked, arguments));
        }
        if (!row.is(Trait.WRITE) || !row.target().matches("/set.*|/get\\{channel}.*")) {
            return line.send(row, arguments);
        }
        if (lower.equals("params")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "Saving, factory settings and restarts have operations of their own.");
        }
        Map<String, Value> complete = new HashMap<>(arguments);
        if (ConfigurationOperations.PASSWORDS.contains(lower)
                && text(arguments, ConfigurationOperations.VALUE).isEmpty()) {
            complete.put(ConfigurationOperations.VALUE, Value.of(EMPTY));
        }
        return new ParameterChange(learnt, asked, parameter, complete, line).send();
    }

    private static boolean isQuestion(Operation row) {
        return row.name().equals(ConfigurationOperations.GET.name())
                || row.name().equals(ConfigurationOperations.GET_SENSOR.name());
    }

    private static HttpReply about(Operation row, String parameter, HttpReply reply) {
        if (Pair.of(reply.text()).filter(pair -> pair.isOf(parameter)).isEmpty()) {
            String said = row.is(Trait.SECRET) ? "something else" : Excerpt.of(reply.text());
            throw new CameraException(
                    Kind.UNSUPPORTED, "Asked for " + parameter + ", the camera answered " + said + ".");
        }
        return reply;
    }

    static String text(Map<String, Value> arguments, String name) {
        return arguments.getOrDefault(name, Value.of("")).toString();
    }
}
