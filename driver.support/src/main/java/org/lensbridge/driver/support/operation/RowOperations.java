package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/** A driver's rows, and procedures made of several, as the API's capability. Thread-safe. */
public final class RowOperations implements Operations {
    private final Map<String, Operation> rows = new LinkedHashMap<>();
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final OperationEngine engine;
    private final SessionScope scope;
    private final MultipartLimits limits;
    private final String server;

    /** Rows without addresses. */
    public RowOperations(List<Operation> rows, OperationEngine engine, SessionScope scope, MultipartLimits limits) {
        this(rows, engine, scope, limits, "");
    }

    /**
     * All rows in the document's order; {@code limits} bound the parts of endless answers.
     *
     * @param server what rows that are addresses begin with, without a login: {@code rtsp://192.168.1.20:554}
     */
    public RowOperations(
            List<Operation> rows, OperationEngine engine, SessionScope scope, MultipartLimits limits, String server) {
        this.server = server;
        rows.forEach(row -> this.rows.put(row.name(), row));
        this.engine = engine;
        this.scope = scope;
        this.limits = limits;
    }

    /** The same with procedures, which are listed behind the rows; their names are no row's. */
    public RowOperations with(List<Procedure> added) {
        RowOperations more = new RowOperations(List.copyOf(rows.values()), engine, scope, limits, server);
        more.procedures.putAll(procedures);
        for (Procedure procedure : added) {
            String name = procedure.info().name();
            if (rows.containsKey(name) || more.procedures.put(name, procedure) != null) {
                throw new IllegalArgumentException("Two operations have the name " + name);
            }
        }
        return more;
    }

    @Override
    public List<OperationInfo> list() {
        scope.ensureOpen();
        return Stream.concat(
                        rows.values().stream().map(Operation::info),
                        procedures.values().stream().map(Procedure::info))
                .toList();
    }

    @Override
    public Reply invoke(String name, Map<String, Value> arguments) {
        Optional<Procedure> procedure = procedure(name);
        if (procedure.isPresent()) {
            return procedure.get().call(arguments);
        }
        Operation row = row(name);
        if (row.is(Trait.STREAM)) {
            throw misused(name, "Its answer has no end; open it instead of invoking it.");
        }
        if (row.is(Trait.UPLOAD)) {
            throw misused(name, "It needs a file to upload.");
        }
        if (row.isAddress()) {
            String path = engine.address(row, arguments);
            return new Reply(name, Value.of(row.method().equals(Operation.RTSP) ? server + path : path), List.of());
        }
        return engine.call(row, arguments);
    }

    @Override
    public Reply upload(String name, Map<String, Value> arguments, Upload body) {
        procedure(name).ifPresent(procedure -> {
            throw misused(name, "It takes no file.");
        });
        Operation row = row(name);
        if (!row.is(Trait.UPLOAD)) {
            throw misused(name, "It takes no file.");
        }
        return engine.upload(row, arguments, body);
    }

    @Override
    public StreamHandle open(String name, Map<String, Value> arguments, ReplySink sink) {
        procedure(name).ifPresent(procedure -> {
            throw misused(name, "Its answer has an end; invoke it instead of opening it.");
        });
        Operation row = row(name);
        if (!row.is(Trait.STREAM)) {
            throw misused(name, "Its answer has an end; invoke it instead of opening it.");
        }
        AtomicBoolean ended = new AtomicBoolean();
        PartSink.Ending ending = end -> {
            if (ended.compareAndSet(false, true)) {
                sink.end(end);
            }
        };
        PartHandler parts = new PartHandler() {
            @Override
            public ByteBuffer allocate(int size) {
                return ByteBuffer.allocate(size);
            }

            @Override
            public boolean part(PartHeaders headers, ByteBuffer body) {
                return deliver(row, new HttpReply(200, headers.values(), body), sink, ending);
            }
        };
        PartSink partSink = new PartSink(limits, parts, ending);
        Predicate<HttpReply> pieces = piece -> deliver(row, piece, sink, ending);
        ByteSink bytes = partSink;
        if (row.decoding() == Decoding.CHUNKS) {
            bytes = new ChunkSink(pieces, partSink, ending);
        } else if (row.decoding() == Decoding.BLOCKS || row.decoding() == Decoding.MESSAGES) {
            bytes = new BlockSink(pieces, partSink, ending, limits.partBytes());
        }
        return scope.own(engine.open(row, arguments, bytes));
    }

    /** A part that cannot be read ends the answer: a caller must not take what follows for all there was. */
    private boolean deliver(Operation row, HttpReply part, ReplySink sink, PartSink.Ending ending) {
        Reply reply;
        try {
            reply = engine.decoded(row, part);
        } catch (CameraException e) {
            ending.end(new StreamEnd(e.kind(), e.reason()));
            return false;
        }
        sink.part(reply);
        return true;
    }

    private Operation row(String name) {
        scope.ensureOpen();
        return Optional.ofNullable(rows.get(name))
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "There is no operation '" + name + "'; the list tells all names."));
    }

    private Optional<Procedure> procedure(String name) {
        scope.ensureOpen();
        return Optional.ofNullable(procedures.get(name));
    }

    private static CameraException misused(String name, String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence).during(name);
    }
}
