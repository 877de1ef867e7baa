package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * One try to begin a conversation whose reply the caller reads, on a connection of its own. A reply that is a matter between
 * transport and device is read as a whole instead.
 */
final class Dialogue implements Attempt {
    /** A device that refuses a login says so at once: so long is waited for it before an endless body begins. */
    private static final int PATIENCE_MILLIS = 300;

    private static final int MAXIMUM_REFUSAL = 64 << 10;
    /** What stands for the reply to a request whose body goes on. */
    private static final int GOES_ON = 100;

    private final DeviceConnections connections;
    private final RequestHead head;
    private final HttpRequest request;
    private final String authorization;
    private final Line line;
    private final PulledTurn turn;
    private volatile ExchangeTap tap = ExchangeTap.NONE;
    private boolean handedOver;

    Dialogue(
            DeviceConnections connections,
            RequestHead head,
            HttpRequest request,
            String authorization,
            Deadline deadline,
            PulledTurn turn) {
        this.connections = connections;
        this.head = head;
        this.request = request;
        this.authorization = authorization;
        this.turn = turn;
        line = new Line(connections, deadline);
    }

    @Override
    public void lease() throws UnknownHostException {
        line.lease(true, true, request.urgent());
    }

    @Override
    public HttpReply converse() throws ExecutionException, TimeoutException, InterruptedException {
        ExchangeTap told = connections.tap().begin(request, authorization, true);
        tap = told;
        try {
            DirectConnection current = line.open(told);
            if (request.endless().isPresent()) {
                current.holdLittle();
            }
            current.write(head.bytes(request, authorization));
            if (request.endless().isPresent() && !current.awaits(PATIENCE_MILLIS)) {
                handOver(current, null);
                return new HttpReply(GOES_ON, Map.of(), ByteBuffer.allocate(0));
            }
            ReplyReader.Begun begun = current.reader().begin(current.in(), request, current.session(), told);
            if (ClientDevice.isOwn(begun.head().getCode())) {
                return current.reader().rest(begun, MAXIMUM_REFUSAL, told);
            }
            handOver(current, begun);
            return begun.reply();
        } catch (IOException | HttpException e) {
            throw DirectExchange.failed(line, told, e);
        }
    }

    private void handOver(DirectConnection current, ReplyReader.Begun begun) {
        handedOver = true;
        turn.goesOn(line, current, request, begun, tap);
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public boolean isAnswered() {
        return line.isAnswered();
    }

    @Override
    public boolean brokeBeforeAnswer() {
        return false;
    }

    @Override
    public void end() {
        if (!handedOver) {
            line.end();
        }
    }

    @Override
    public void close() {
        tap.aborted();
        line.close();
    }
}
