package org.lensbridge.runtime.internal.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.CameraEventListener;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.runtime.internal.flow.Subscriptions;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscribes every {@link CameraEventListener} service for as long as it is registered. Thread-safe. */
@Component(
        service = {},
        immediate = true)
public final class EventListenerWhiteboard {
    private static final Logger LOG = LoggerFactory.getLogger(EventListenerWhiteboard.class);
    private static final int QUEUE = 1_000;

    private final EventDistributor distributor;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<CameraEventListener, Call> calls = new ConcurrentHashMap<>();

    /** Listeners come by {@link #bindListener}. */
    @Activate
    public EventListenerWhiteboard(@Reference EventDistributor distributor) {
        this.distributor = distributor;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "updatedListener",
            unbind = "unbindListener")
    void bindListener(CameraEventListener listener, Map<String, ?> properties) {
        EventFilter filter;
        try {
            filter = filter(properties);
        } catch (IllegalArgumentException e) {
            LOG.warn("The event listener {} gets no events: {}", name(properties), e.getMessage());
            return;
        }
        Call call = new Call(listener);
        calls.put(listener, call);
        distributor.events(name(properties), filter, QUEUE, subscriptions).subscribe(call);
    }

    void updatedListener(CameraEventListener listener, Map<String, ?> properties) {
        unbindListener(listener);
        bindListener(listener, properties);
    }

    void unbindListener(CameraEventListener listener) {
        Call call = calls.remove(listener);
        if (call != null) {
            call.cancel();
        }
    }

    @Deactivate
    void close() {
        subscriptions.close();
    }

    private static String name(Map<String, ?> properties) {
        return "listener service " + properties.get(Constants.SERVICE_ID);
    }

    private static EventFilter filter(Map<String, ?> properties) {
        Set<DeviceId> devices = new HashSet<>();
        for (String name : texts(properties.get(CameraEventListener.PROPERTY_DEVICES))) {
            devices.add(new DeviceId(name));
        }
        return new EventFilter(devices, texts(properties.get(CameraEventListener.PROPERTY_TYPES)));
    }

    /** The texts of a {@code String+} property: one, an array or a collection. */
    private static Set<String> texts(Object property) {
        Set<String> texts = new HashSet<>();
        if (property instanceof String text) {
            texts.add(text);
        } else if (property instanceof String[] array) {
            texts.addAll(Arrays.asList(array));
        } else if (property instanceof Iterable<?> several) {
            several.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }

    /** A listener as a subscriber that always wants more. */
    private static final class Call implements Flow.Subscriber<CameraEvent> {
        private final CameraEventListener listener;
        private volatile boolean cancelled;
        private boolean failed;
        private volatile Flow.Subscription subscription;

        Call(CameraEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(CameraEvent event) {
            if (cancelled) {
                return;
            }
            try {
                listener.onEvent(event);
            } catch (RuntimeException | Error e) {
                if (!failed) {
                    failed = true;
                    LOG.warn(
                            "The event listener {} failed; it still gets events, and further failures are not told.",
                            listener.getClass().getName(),
                            e);
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            // Cannot come: more is always requested.
        }

        @Override
        public void onComplete() {
            // Cannot come: the bus ends subscriptions by cancelling them.
        }

        void cancel() {
            cancelled = true;
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
