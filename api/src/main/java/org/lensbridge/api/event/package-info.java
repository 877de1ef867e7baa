/**
 * What cameras report, from the wire to applications.
 *
 * <p>A driver turns each message of its device into an {@link org.lensbridge.api.event.EventReport} and hands it to the
 * {@link org.lensbridge.api.event.EventSink} that it was given. The runtime numbers and stamps it as a
 * {@link org.lensbridge.api.event.CameraEvent} and delivers that to everybody who asked: subscribers of
 * {@link org.lensbridge.api.registry.EventBus}, and services of type {@link org.lensbridge.api.event.CameraEventListener}.
 *
 * <p>Order is kept per device. Each subscriber has its own bounded queue; what does not fit is dropped and counted, and
 * the next event that it gets is a gap marker ({@link org.lensbridge.api.event.EventTypes#GAP}).
 *
 * <p>Types are an open set of slugs; {@link org.lensbridge.api.event.EventTypes} lists those that mean the same for every vendor. What a driver does
 * not know arrives with type {@code vendor} and the vendor's code.
 */
@Export
@Version("0.9.0")
package org.lensbridge.api.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
