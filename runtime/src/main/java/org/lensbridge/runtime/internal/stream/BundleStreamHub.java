package org.lensbridge.runtime.internal.stream;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.runtime.internal.flow.Subscriptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The stream hub as one bundle has it: its subscriptions end with the bundle. Thread-safe. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleStreamHub implements StreamHub {
    private final StreamCentral central;
    private final Subscriptions subscriptions = new Subscriptions();

    /** Nothing is subscribed yet. */
    @Activate
    public BundleStreamHub(@Reference StreamCentral central) {
        this.central = central;
    }

    @Override
    public Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options) {
        return central.stream(Objects.requireNonNull(key), Objects.requireNonNull(options), subscriptions);
    }

    @Override
    public List<StreamStatistics> statistics() {
        return central.statistics();
    }

    @Deactivate
    void close() {
        subscriptions.close();
    }
}
