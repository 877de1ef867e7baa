package org.lensbridge.runtime.internal.stream;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;

/** A reader that is called in the stream's turn: it has no queue, and without demand it loses frames. */
final class InlineReader extends Reader {
    InlineReader(
            Flow.Subscriber<? super MediaPacket> subscriber,
            ReaderOptions options,
            LongAdder allDropped,
            Consumer<Reader> ended) {
        super(subscriber, options, allDropped, ended);
    }

    @Override
    boolean take(MediaPacket packet) {
        if (!useDemand()) {
            return false;
        }
        try {
            subscriber.onNext(packet);
        } catch (RuntimeException | Error e) {
            expel(e);
            return false;
        }
        if (packet instanceof MediaFrame) {
            delivered.lazySet(delivered.getPlain() + 1);
        }
        return true;
    }

    @Override
    void signal(Throwable failure) {
        try {
            subscriber.onError(failure);
        } catch (RuntimeException | Error e) {
            expel(e);
        }
    }
}
