package org.lensbridge.runtime.internal.flow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A subscriber that keeps what it gets and checks that calls come one at a time. */
public final class Collector<T> implements Flow.Subscriber<T> {
    public final List<T> items = new CopyOnWriteArrayList<>();
    public final List<Throwable> errors = new CopyOnWriteArrayList<>();
    public volatile Flow.Subscription subscription;
    private final long first;
    private final Consumer<T> action;
    private final AtomicInteger inside = new AtomicInteger();
    public volatile boolean overlapped;

    public Collector() {
        this(Long.MAX_VALUE, item -> {});
    }

    /** Requests {@code first} items at once (0 for none) and passes each item on. */
    public Collector(long first, Consumer<T> action) {
        this.first = first;
        this.action = action;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (first > 0) {
            given.request(first);
        }
    }

    @Override
    public void onNext(T item) {
        if (inside.getAndIncrement() != 0) {
            overlapped = true;
        }
        items.add(item);
        try {
            action.accept(item);
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public void onError(Throwable failure) {
        errors.add(failure);
    }

    @Override
    public void onComplete() {
        // The runtime's publishers have no end of their own.
    }
}
