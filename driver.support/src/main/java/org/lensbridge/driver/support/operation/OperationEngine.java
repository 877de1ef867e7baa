package org.lensbridge.driver.support.operation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Sends rows to one device: checks the arguments, renders, sends, tells refusals from answers, decodes. Every failure is
 * a {@link CameraException} with the operation's name and the cause inside. What writes is sent once, whatever happens; what reads
 * may be repeated by the transport, and its reply reused as the row allows. Immutable and thread-safe; calls block up to the device's timeout.
 */
public final class OperationEngine {
    /** What a device says that has heard the question. */
    private static final Set<Kind> ANSWERS = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL);

    private final Function<Operation, HttpDevice> devices;
    private final AnswerCheck answers;
    private final UnaryOperator<Operation> quirks;
    private final Duration timeout;
    private final boolean urgent;
    private final Optional<Operation> greeting;
    private final Routing routing;

    /** An engine for a device that the caller owns; {@code timeout} is how long an endless answer may take to begin. */
    public OperationEngine(HttpDevice device, Refusals refusals, Duration timeout) {
        this(
                row -> device,
                new AnswerCheck(refusals),
                UnaryOperator.identity(),
                timeout,
                false,
                Optional.empty(),
                Routing.DIRECT);
    }

    private OperationEngine(
            Function<Operation, HttpDevice> devices,
            AnswerCheck answers,
            UnaryOperator<Operation> quirks,
            Duration timeout,
            boolean urgent,
            Optional<Operation> greeting,
            Routing routing) {
        this.devices = devices;
        this.answers = answers;
        this.quirks = quirks;
        this.timeout = timeout;
        this.urgent = urgent;
        this.greeting = greeting;
        this.routing = routing;
    }

    /** The same engine for firmware that deviates: each row is replaced before it is sent. */
    public OperationEngine with(UnaryOperator<Operation> deviations) {
        return new OperationEngine(devices, answers, deviations, timeout, urgent, greeting, routing);
    }

    /** The same engine for a device that answers one row elsewhere, such as at another port; the caller owns {@code other}. */
    public OperationEngine asking(HttpDevice other, Operation row) {
        return new OperationEngine(
                asked -> asked.name().equals(row.name()) ? other : devices.apply(asked),
                answers,
                quirks,
                timeout,
                urgent,
                greeting,
                routing);
    }

    /** The same engine for what must not wait behind other requests to the device, such as the one that stops a movement. */
    public OperationEngine urgently() {
        return new OperationEngine(devices, answers, quirks, timeout, true, greeting, routing);
    }

    /** The same engine with a cheap request that it sends before what cannot be repeated. */
    public OperationEngine greeting(Operation cheap) {
        return new OperationEngine(devices, answers, quirks, timeout, urgent, Optional.of(cheap), routing);
    }

    /** The same engine, which leaves the form of requests with whole answers to {@code other}. */
    public OperationEngine routed(Routing other) {
        return new OperationEngine(devices, answers, quirks, timeout, urgent, greeting, other);
    }

    /** Sends a request and decodes its answer. */
    public Reply call(Operation operation, Map<String, Value> arguments) {
        return decoded(operation, send(operation, arguments));
    }

    /** Sends a request and reads its answer with {@code reader}, whose failures become PROTOCOL. */
    public <T> T ask(Operation operation, Map<String, Value> arguments, Function<HttpReply, T> reader) {
        HttpReply reply = send(operation, arguments);
        return naming(operation, () -> answers.read(operation, reply, reader));
    }

    /** Sends a request and reads its answer as lines of keys and values. */
    public KeyValueDocument lines(Operation operation, Map<String, Value> arguments) {
        return ask(operation, arguments, reply -> KeyValues.parse(reply.text()));
    }

    /** Checks and renders a request without sending it; fails as sending would before anything is sent. */
    public void check(Operation operation, Map<String, Value> arguments) {
        naming(operation, () -> request(operation, arguments));
    }

    /** The path and query of a row that is an address. Its arguments are checked; nothing is sent. */
    public String address(Operation row, Map<String, Value> arguments) {
        return naming(row, () -> {
            Operation operation = quirks.apply(row);
            String path = Template.target(operation.target(), ArgumentCheck.complete(operation, arguments));
            // A path from the device brings its own slash; two that a row has itself are meant.
            return path.startsWith("//") && operation.target().startsWith("/{") ? path.substring(1) : path;
        });
    }

    /** Sends a request without arguments and decodes its answer. */
    public Reply call(Operation operation) {
        return call(operation, Map.of());
    }

    /** Sends a request and returns its good answer as it came. */
    public HttpReply send(Operation operation, Map<String, Value> arguments) {
        return send(operation, arguments, Optional.empty());
    }

    /** Does the same with a time limit of its own, for requests that must not take long. */
    public HttpReply send(Operation operation, Map<String, Value> arguments, Optional<Duration> limit) {
        return naming(operation, () -> {
            if (routing != Routing.DIRECT) {
                // Before whatever the routing asks on its own.
                request(operation, arguments);
            }
            return routing.send(operation, arguments, (row, values) -> sendAs(row, values, limit));
        });
    }

    private HttpReply sendAs(Operation operation, Map<String, Value> arguments, Optional<Duration> limit) {
        HttpRequest request = request(operation, arguments);
        return Unrepeated.of(
                operation,
                arguments,
                () -> answers.judged(
                        operation,
                        devices.apply(operation)
                                .send(limit.map(request::withTimeout).orElse(request))));
    }

    /**
     * Sends a request with the file that the caller gives, as it is or in the form that the row says. A large file goes out as it is read; its
     * progress tells what the device has taken, and ends the upload between two pieces.
     */
    public Reply upload(Operation operation, Map<String, Value> arguments, Upload file) {
        return decoded(operation, naming(operation, () -> {
            HttpRequest request = request(operation, arguments);
            FileBody body = FileBody.of(quirks.apply(operation), arguments, file);
            HttpRequest head = valid(() -> request.withHeader("Content-Type", body.contentType()));
            if (file.length() <= FileBody.SMALL) {
                return answers.judged(operation, devices.apply(operation).send(withBody(head, body.whole())));
            }
            greet(operation);
            return new FileSending(devices.apply(operation), head, body, reply -> answers.judged(operation, reply))
                    .send();
        }));
    }

    private static HttpRequest withBody(HttpRequest head, byte[] body) {
        return new HttpRequest(
                head.method(),
                head.target(),
                head.headers(),
                body,
                head.secret(),
                false,
                head.maximumReply(),
                Reuse.NEVER,
                head.timeout(),
                Optional.empty(),
                OptionalLong.empty(),
                head.urgent());
    }

    /** A request that cannot be repeated goes with the login of the one before: a nonce that has grown old is renewed here. */
    private void greet(Operation operation) {
        if (greeting.isEmpty()) {
            return;
        }
        try {
            send(greeting.get().reused(Reuse.NEVER), Map.of());
        } catch (CameraException e) {
            if (!ANSWERS.contains(e.kind())) {
                throw e.during(operation.name());
            }
        }
    }

    /**
     * Opens an endless answer and returns once the device has agreed, which the sink learns first. Bytes may reach the sink before this
     * method returns; after closing the handle none do. Silence longer than the row allows ends it with TIMEOUT.
     */
    public StreamHandle open(Operation operation, Map<String, Value> arguments, ByteSink sink) {
        return naming(operation, () -> {
            StreamOpening opening = new StreamOpening(
                    reply -> answers.judged(operation, reply), sink, operation.decoding() == Decoding.MESSAGES);
            return opening.await(devices.apply(operation).stream(request(operation, arguments), opening), timeout);
        });
    }

    /**
     * Sends a request and leaves reading its good answer to the caller, who closes it: for what is large or lasts, at the pace of who takes it.
     * Blocks until the device has agreed.
     */
    public HttpConversation converse(Operation operation, Map<String, Value> arguments) {
        return converse(operation, arguments, Map.of());
    }

    /** Does the same with headers of the request's own, such as a {@code Range}. */
    public HttpConversation converse(Operation operation, Map<String, Value> arguments, Map<String, String> headers) {
        return naming(operation, () -> {
            HttpRequest request = request(operation, arguments);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                request = request.withHeader(header.getKey(), header.getValue());
            }
            return JudgedConversation.of(
                    devices.apply(operation).converse(request), reply -> answers.judged(operation, reply));
        });
    }

    /**
     * Sends a request whose body the caller writes piece by piece, and closes. Fails when the device refuses at once.
     *
     * @param length that is announced for the body, more than will be sent
     */
    public Speech talk(Operation operation, Map<String, Value> arguments, String contentType, long length) {
        return naming(operation, () -> {
            HttpRequest head = request(operation, arguments);
            HttpRequest endless = valid(() -> Speech.request(head.target(), contentType, length));
            return Speech.over(
                    operation.name(),
                    devices.apply(operation).converse(endless),
                    reply -> answers.judged(operation, reply));
        });
    }

    /** Fails when an answer is the vendor's word for a failure, whatever it is called. */
    void refuse(Operation operation, HttpReply reply) {
        answers.refuse(operation, reply);
    }

    /** Decodes an answer by a row. */
    Reply decoded(Operation operation, HttpReply reply) {
        return naming(operation, () -> {
            Decoding.Decoded decoded =
                    answers.read(operation, reply, quirks.apply(operation).decoding()::decode);
            return new Reply(operation.name(), decoded.document(), decoded.warnings());
        });
    }

    private HttpRequest request(Operation row, Map<String, Value> arguments) {
        Operation operation = quirks.apply(row);
        if (operation.isAddress()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "It is an address for clients of RTSP or web sockets, which is not sent over HTTP.");
        }
        Map<String, Value> values = ArgumentCheck.complete(operation, arguments);
        return valid(() -> rendered(operation, values));
    }

    private static HttpRequest valid(Supplier<HttpRequest> request) {
        try {
            return request.get();
        } catch (IllegalArgumentException e) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "These arguments make no request: " + e.getMessage() + ".", e);
        }
    }

    private HttpRequest rendered(Operation operation, Map<String, Value> values) {
        Operation.Body body = operation.body();
        return new HttpRequest(
                operation.method(),
                Template.target(operation.target(), values),
                body.contentType().isEmpty() || body.isFile() ? Map.of() : Map.of("Content-Type", body.contentType()),
                bytes(body, values),
                operation.is(Trait.SECRET),
                operation.is(Trait.READ),
                operation.decoding().maximumReply(),
                operation.reuse(),
                Optional.empty(),
                operation.silence(),
                OptionalLong.empty(),
                urgent);
    }

    /** Of a file there is nothing to send before it is there. */
    private static byte[] bytes(Operation.Body body, Map<String, Value> values) {
        return body.isFile() ? new byte[0] : Template.body(body, values).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T naming(Operation operation, Supplier<T> work) {
        try {
            return work.get();
        } catch (CameraException e) {
            throw e.during(operation.name());
        } catch (RuntimeException e) {
            throw new CameraException(Kind.DRIVER_FAILURE, "The driver failed over this request: " + e + ".", e)
                    .during(operation.name());
        }
    }
}
