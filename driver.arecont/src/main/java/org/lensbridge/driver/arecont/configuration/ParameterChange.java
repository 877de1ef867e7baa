package org.lensbridge.driver.arecont.configuration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.operation.Pair;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.Routing;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.Reuse;

/**
 * One change of a parameter, in the form that the camera is known to take or, while that is open, in each until one proves itself. Confined to its
 * call.
 */
final class ParameterChange {
    /** What acts rather than holds a value: repeated, it would act twice. */
    private static final Set<String> ACTS = Set.of("focus", "zoom", "params", "keyframe");

    private static final Set<Kind> REFUSED = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT);
    /** Perhaps the form only, which is harmless to find out where a change can be repeated. */
    private static final Set<Kind> UNSURE = EnumSet.of(Kind.PROTOCOL, Kind.UNREACHABLE);

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

    private final Learnt learnt;
    private final Operation row;
    private final String parameter;
    private final Map<String, Value> arguments;
    private final Routing.Line line;
    private final String wanted;
    private final boolean repeatable;
    private final boolean ofSensor;

    private Optional<String> before = Optional.empty();
    private Optional<HttpReply> taken = Optional.empty();
    private Optional<Operation> takenForm = Optional.empty();
    private Optional<CameraException> failure = Optional.empty();

    ParameterChange(Learnt learnt, Operation row, String parameter, Map<String, Value> arguments, Routing.Line line) {
        this.learnt = learnt;
        this.row = row;
        this.parameter = parameter;
        this.arguments = arguments;
        this.line = line;
        this.wanted = ParameterRoute.text(arguments, ConfigurationOperations.VALUE);
        this.repeatable = !parameter.isEmpty() && !ACTS.contains(parameter.toLowerCase(Locale.ROOT));
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
        if (taken.isPresent() || failure.filter(e -> REFUSED.contains(e.kind())).isPresent()) {
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
            // That it acted cannot be seen; an answer that names what was changed is as good.
            return !ofSensor && Pair.of(reply.text()).isPresent() ? Verdict.PROVED : Verdict.TAKEN;
        }
        if (!ofSensor && Pair.of(reply.text()).filter(this::isDone).isPresent()) {
            return Verdict.PROVED;
        }
        if (before.filter(wanted::equalsIgnoreCase).isPresent()) {
            return Verdict.UNCHANGED;
        }
        Optional<String> now = row.is(Trait.SECRET) ? Optional.empty() : present();
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
            return Pair.of(reply.text()).filter(pair -> pair.isOf(parameter)).map(Pair::value);
        } catch (CameraException e) {
            if (!REFUSED.contains(e.kind()) && e.kind() != Kind.PROTOCOL) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
