package org.lensbridge.driver.arecont.configuration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.lensbridge.transport.http.Reuse;

/**
 * How rows of parameters go to one camera. The document writes changes as {@code POST}, those of a sensor even to <code>/get{channel}</code>; cameras
 * take other forms. The first change tries them in turn, by reading back where an answer alone proves nothing; what proved itself is kept for the
 * session. What counts steps or acts is never tried again after an answer that may mean success. An answer to a question must be about the
 * parameter that was asked for. Thread-safe.
 */
public final class ParameterRoute implements Routing {
    /** What acts rather than holds a value: repeated, it would act twice. */
    private static final Set<String> ACTS = Set.of("focus", "zoom", "params", "keyframe");

    private static final Set<String> PASSWORDS = Set.of("admin", "viewer");
    /** The word for no password: section "admin". */
    private static final String EMPTY = "empty";

    private static final Set<Kind> REFUSED = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT);
    /** Perhaps the form only, which is harmless to find out where a change can be repeated. */
    private static final Set<Kind> UNSURE = EnumSet.of(Kind.PROTOCOL, Kind.UNREACHABLE);

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
        Operation asked = PASSWORDS.contains(parameter) ? row.with(Trait.SECRET) : row;
        if (isQuestion(row)) {
            return about(asked, parameter, line.send(asked, arguments));
        }
        if (!row.is(Trait.WRITE) || !row.target().matches("/set.*|/get\\{channel}.*")) {
            return line.send(row, arguments);
        }
        if (parameter.equals("params")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "Saving, factory settings and restarts have operations of their own.");
        }
        Map<String, Value> complete = new HashMap<>(arguments);
        if (PASSWORDS.contains(parameter)
                && text(arguments, ConfigurationOperations.VALUE).isEmpty()) {
            complete.put(ConfigurationOperations.VALUE, Value.of(EMPTY));
        }
        return new Change(asked, parameter, complete, line).send();
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

    private static String text(Map<String, Value> arguments, String name) {
        return arguments.getOrDefault(name, Value.of("")).toString();
    }

    /** What the answer to a form shows. */
    private enum Verdict {
        /** It was refused, or the value is as it was. */
        NOT_DONE,
        /** The camera takes this form. */
        PROVED,
        /** As good as can be known of this parameter. */
        TAKEN,
        /** The value was there before: nothing changes in any form. */
        UNCHANGED
    }

    /** One change, confined to its call. */
    private final class Change {
        private final Operation row;
        private final String parameter;
        private final Map<String, Value> arguments;
        private final Line line;
        private final String wanted;
        private final boolean repeatable;
        private final boolean ofSensor;

        private Optional<String> before = Optional.empty();
        private Optional<HttpReply> taken = Optional.empty();
        private Optional<Operation> takenForm = Optional.empty();
        private Optional<CameraException> failure = Optional.empty();

        Change(Operation row, String parameter, Map<String, Value> arguments, Line line) {
            this.row = row;
            this.parameter = parameter;
            this.arguments = arguments;
            this.line = line;
            this.wanted = text(arguments, ConfigurationOperations.VALUE);
            this.repeatable = !parameter.isEmpty() && !ACTS.contains(parameter);
            this.ofSensor = row.target().contains("{channel}");
        }

        HttpReply send() {
            String key = parameter.isEmpty() ? row.name() : (ofSensor ? "sensor " : "") + parameter;
            List<Operation> forms = learnt.forms(row, key);
            if (forms.size() == 1) {
                return known(forms.get(0));
            }
            if (ofSensor && repeatable) {
                before = present();
            }
            for (Operation form : forms) {
                Verdict verdict = tried(form);
                if (verdict == Verdict.PROVED) {
                    learnt.proved(form);
                    return taken.orElseThrow();
                }
                if (verdict == Verdict.UNCHANGED) {
                    return taken.orElseThrow();
                }
                if (verdict == Verdict.TAKEN) {
                    break;
                }
            }
            if (taken.isPresent()
                    || failure.filter(e -> REFUSED.contains(e.kind())).isPresent()) {
                learnt.settleFor(key, takenForm.orElse(row));
            }
            return taken.orElseThrow(() -> failure.orElseThrow());
        }

        /** One change may be sent twice where its answer says neither yes nor no. */
        private HttpReply known(Operation form) {
            try {
                return line.send(form, arguments);
            } catch (CameraException e) {
                if (e.kind() != Kind.PROTOCOL || !repeatable) {
                    throw e;
                }
                return line.send(form, arguments);
            }
        }

        private Verdict tried(Operation form) {
            HttpReply reply;
            try {
                reply = line.send(form, arguments);
            } catch (CameraException e) {
                if (!REFUSED.contains(e.kind()) && !(UNSURE.contains(e.kind()) && repeatable)) {
                    throw e;
                }
                failure = failure.or(() -> Optional.of(e));
                return Verdict.NOT_DONE;
            }
            Verdict verdict = verdict(form, reply);
            if (taken.isEmpty() || verdict != Verdict.NOT_DONE) {
                taken = Optional.of(reply);
                takenForm = Optional.of(form);
            }
            return verdict;
        }

        private Verdict verdict(Operation form, HttpReply reply) {
            if (!repeatable) {
                return ofSensor ? Verdict.TAKEN : Verdict.PROVED;
            }
            if (!ofSensor && Pair.of(reply.text()).filter(this::isDone).isPresent()) {
                return Verdict.PROVED;
            }
            if (before.filter(wanted::equalsIgnoreCase).isPresent()) {
                return Verdict.UNCHANGED;
            }
            Optional<String> now = PASSWORDS.contains(parameter) ? Optional.empty() : present();
            if (now.isEmpty()) {
                // It cannot be read. Where a sensor is merely asked, nothing was changed perhaps.
                return ofSensor && !Learnt.isForChanges(form) ? Verdict.NOT_DONE : Verdict.TAKEN;
            }
            boolean moved = before.isPresent() && !now.equals(before);
            return moved || now.filter(wanted::equalsIgnoreCase).isPresent() ? Verdict.PROVED : Verdict.NOT_DONE;
        }

        private boolean isDone(Pair pair) {
            return pair.isOf(parameter) && pair.value().equalsIgnoreCase(wanted);
        }

        /** What the camera has; empty when it does not tell, as it does of what can only be written. */
        private Optional<String> present() {
            Operation question = ofSensor ? ConfigurationOperations.GET_SENSOR : ConfigurationOperations.GET;
            Map<String, Value> named = new HashMap<>(arguments);
            named.remove(ConfigurationOperations.VALUE);
            try {
                HttpReply reply = line.send(question.reused(Reuse.NEVER), named);
                return Pair.of(reply.text())
                        .filter(pair -> pair.isOf(parameter))
                        .map(Pair::value);
            } catch (CameraException e) {
                if (!REFUSED.contains(e.kind()) && e.kind() != Kind.PROTOCOL) {
                    throw e;
                }
                return Optional.empty();
            }
        }
    }
}
