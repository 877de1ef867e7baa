package org.lensbridge.driver.support.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.transport.http.Reuse;

/**
 * A row: one request of a vendor's document as data. Immutable; drivers hold them as constants, in the document's order.
 *
 * <p>The target is a path and query as {@link Template} describes. Every placeholder in target and body has an argument
 * of its name, and every argument a placeholder.
 *
 * @param name unique within the driver, in the form {@code ptz.start}
 * @param section of the vendor's document
 * @param method of HTTP; {@link #RTSP} or {@link #SOCKET} for a row that is an address
 * @param target template of path and query
 * @param body template of the request's body; {@link Body#NONE} for none or an upload
 * @param arguments what a caller gives, in the order of the document
 * @param traits what a caller must know before it sends
 * @param channelBase the number that this request gives the first channel on the wire; 0 or 1
 * @param decoding how a good answer becomes a value
 * @param reuse whether the reply to an equal request may serve; for reading only
 * @param silence how long an endless answer may say nothing before it counts as dead; empty for as long as it likes
 * @param description one sentence
 */
public record Operation(
        String name,
        String section,
        String method,
        String target,
        Body body,
        List<Argument> arguments,
        Set<Trait> traits,
        int channelBase,
        Decoding decoding,
        Reuse reuse,
        Optional<Duration> silence,
        String description) {
    /** The name of the argument that counts from 1 for callers and from the row's own base on the wire. */
    public static final String CHANNEL = "channel";

    /** The method of a row that nothing sends: its request is the address that an RTSP client uses. */
    public static final String RTSP = "RTSP";

    /** The method of a row that nothing sends as it is: its request is the path that a web socket client opens. */
    public static final String SOCKET = "WS";

    /** The channel as callers give it. */
    public static final ValueType CHANNEL_TYPE = ValueType.integer(1, 4096);

    /**
     * What a request carries beside its target.
     *
     * @param contentType its media type; empty for no body
     * @param template with placeholders as in a target, each standing for its text as it is, in JSON for the value as JSON
     */
    public record Body(String contentType, String template) {
        /** No body. */
        public static final Body NONE = new Body("", "");

        /** The media type of a form with a file. */
        private static final String FORM = "multipart/form-data";

        /** A form with one file, as browsers send it (RFC 1867): {@code field} is the name of its field and of the file; may have placeholders. */
        public static Body file(String field) {
            return new Body(FORM, field);
        }

        /** Whether it is a form with a file. */
        boolean isFile() {
            return contentType.equals(FORM);
        }

        public Body {
            Objects.requireNonNull(contentType);
            Objects.requireNonNull(template);
        }
    }

    public Operation {
        Objects.requireNonNull(section);
        Objects.requireNonNull(method);
        Objects.requireNonNull(body);
        Objects.requireNonNull(decoding);
        Objects.requireNonNull(reuse);
        Objects.requireNonNull(silence);
        Objects.requireNonNull(description);
        arguments = List.copyOf(arguments);
        traits = Set.copyOf(traits);
        if (!name.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+") || !target.startsWith("/")) {
            throw new IllegalArgumentException("Not an operation's name and target: " + name + " " + target);
        }
        if (channelBase != 0 && channelBase != 1) {
            throw new IllegalArgumentException(name + ": a channel base is 0 or 1");
        }
        boolean reusable = traits.contains(Trait.READ) && !traits.contains(Trait.STREAM) && body.equals(Body.NONE);
        if (reuse != Reuse.NEVER && !reusable) {
            throw new IllegalArgumentException(name + ": only the reply to a request that reads can be reused");
        }
        if (silence.isPresent() && !traits.contains(Trait.STREAM)) {
            throw new IllegalArgumentException(name + ": only an endless answer is watched for silence");
        }
    }

    /** A request that changes nothing. */
    public static Operation read(String name, String section, String target, Decoding decoding, String description) {
        return row(name, section, target, decoding, Trait.READ, description);
    }

    /** A request that changes the device. */
    public static Operation write(String name, String section, String target, Decoding decoding, String description) {
        return row(name, section, target, decoding, Trait.WRITE, description);
    }

    /** A request whose answer has no end; {@code decoding} reads one part of it. */
    public static Operation stream(String name, String section, String target, Decoding decoding, String description) {
        return row(name, section, target, decoding, Trait.READ, description).with(Trait.STREAM);
    }

    /** An address for RTSP clients: invoking it answers with the address and sends nothing. */
    public static Operation address(String name, String section, String target, String description) {
        return read(name, section, target, Decoding.TEXT, description).sending(RTSP, Body.NONE);
    }

    /** A path for web socket clients: invoking it answers with the path and sends nothing. */
    public static Operation socket(String name, String section, String target, String description) {
        return read(name, section, target, Decoding.TEXT, description).sending(SOCKET, Body.NONE);
    }

    private static Operation row(
            String name, String section, String target, Decoding decoding, Trait trait, String description) {
        return new Operation(
                name,
                section,
                "GET",
                target,
                Body.NONE,
                List.of(),
                Set.of(trait),
                1,
                decoding,
                Reuse.NEVER,
                Optional.empty(),
                description);
    }

    /** This row with a required argument more. */
    public Operation needs(String argument, ValueType type, String text) {
        return with(new Argument(argument, type, true, Optional.empty(), text));
    }

    /** This row with an argument more that may be left out: its part of the query is then left out too. */
    public Operation takes(String argument, ValueType type, String text) {
        return with(new Argument(argument, type, false, Optional.empty(), text));
    }

    /** This row with an argument more that is sent as {@code value} when left out. */
    public Operation takes(String argument, ValueType type, Value value, String text) {
        return with(new Argument(argument, type, false, Optional.of(value), text));
    }

    /** This row with the argument {@link #CHANNEL}, 1 when left out, and the base that the request counts it from. */
    public Operation channelFrom(int base) {
        return takes(CHANNEL, CHANNEL_TYPE, Value.of(1), "the channel, from 1").withChannelBase(base);
    }

    /** This row with an argument more. */
    public Operation with(Argument argument) {
        List<Argument> more = new ArrayList<>(arguments);
        more.add(argument);
        return new Operation(
                name, section, method, target, body, more, traits, channelBase, decoding, reuse, silence, description);
    }

    /** This row with a trait more. */
    public Operation with(Trait trait) {
        Set<Trait> more = EnumSet.copyOf(traits);
        more.add(trait);
        return new Operation(
                name,
                section,
                method,
                target,
                body,
                arguments,
                more,
                channelBase,
                decoding,
                reuse,
                silence,
                description);
    }

    /** This row sent with another method and with a body. */
    public Operation sending(String otherMethod, Body content) {
        return new Operation(
                name,
                section,
                otherMethod,
                target,
                content,
                arguments,
                traits,
                channelBase,
                decoding,
                reuse,
                silence,
                description);
    }

    /** This row with another base of channels, for firmware that deviates. */
    public Operation withChannelBase(int base) {
        return new Operation(
                name, section, method, target, body, arguments, traits, base, decoding, reuse, silence, description);
    }

    /** This row, content with the reply to an equal request. Not for what proves a device alive. */
    public Operation reused(Reuse other) {
        return new Operation(
                name,
                section,
                method,
                target,
                body,
                arguments,
                traits,
                channelBase,
                decoding,
                other,
                silence,
                description);
    }

    /**
     * This row, whose answer ends with TIMEOUT when the device says nothing for so long, 100 ms to 1 day. For what never pauses, such as
     * video; events with a heartbeat are watched by it.
     */
    public Operation silentFor(Duration limit) {
        return new Operation(
                name,
                section,
                method,
                target,
                body,
                arguments,
                traits,
                channelBase,
                decoding,
                reuse,
                Optional.of(limit),
                description);
    }

    /** Whether the request has this trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether the row is an address, which is not sent. */
    public boolean isAddress() {
        return method.equals(RTSP) || method.equals(SOCKET);
    }

    /** What callers see of the row. */
    public OperationInfo info() {
        return new OperationInfo(name, section, arguments, traits, description);
    }

    /** What is wrong with the row, one sentence each; empty for a sound one. For the tests of a driver. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> bound = new HashSet<>(Template.placeholders(target));
        bound.addAll(Template.placeholders(body.template()));
        for (Argument argument : arguments) {
            if (!bound.remove(argument.name())) {
                problems.add(name + ": no place for the argument " + argument.name());
            }
            argument.defaultValue()
                    .flatMap(argument.type()::problem)
                    .ifPresent(p -> problems.add(name + ": default of " + argument.name() + ": " + p));
        }
        bound.forEach(unbound -> problems.add(name + ": no argument for {" + unbound + "}"));
        if (section.isBlank() || description.isBlank()) {
            problems.add(name + ": section and description must not be empty");
        }
        return problems;
    }
}
