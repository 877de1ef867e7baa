package org.lensbridge.runtime.internal.device;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.runtime.internal.discovery.EvidenceGatherer;
import org.lensbridge.runtime.internal.event.EventIntake;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;

/**
 * What all devices share.
 *
 * @param steps runs the devices' mailboxes
 * @param secrets finds a login by its name
 */
record FleetContext(
        CallPool pool,
        Executor steps,
        Drivers drivers,
        EvidenceGatherer gatherer,
        EventIntake intake,
        Function<String, Optional<Credentials>> secrets,
        MetricRegistry metrics,
        Failures failures,
        Clock clock,
        Timing timing) {}
