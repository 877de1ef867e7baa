package org.lensbridge.runtime.internal.event;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.registry.EventBus;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.runtime.internal.flow.Subscriptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The event bus as one bundle has it: its subscriptions end with the bundle. Thread-safe. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleEventBus implements EventBus {
    private final EventDistributor distributor;
    private final Subscriptions subscriptions = new Subscriptions();

    /** Nothing is subscribed yet. */
    @Activate
    public BundleEventBus(@Reference EventDistributor distributor) {
        this.distributor = distributor;
    }

    @Override
    public Flow.Publisher<CameraEvent> events(String name, EventFilter filter, int queue) {
        return distributor.events(Objects.requireNonNull(name), Objects.requireNonNull(filter), queue, subscriptions);
    }

    @Override
    public List<CameraEvent> recent(EventFilter filter, int count) {
        return distributor.recent(filter, count);
    }

    @Override
    public List<ReaderStatistics> subscribers() {
        return distributor.statistics();
    }

    @Deactivate
    void close() {
        subscriptions.close();
    }
}
