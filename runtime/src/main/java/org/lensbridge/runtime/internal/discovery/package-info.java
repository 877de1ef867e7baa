/**
 * Finding cameras: searches, the inbox of what they found, and the automatic adoption of what a driver is sure of.
 *
 * <p>{@link org.lensbridge.runtime.internal.discovery.DiscoveryCentral} asks all providers, of which
 * {@link org.lensbridge.runtime.internal.discovery.AddressRangeProvider} is one, lets the drivers bid and keeps the inbox.
 * {@link org.lensbridge.runtime.internal.discovery.Adoption} searches by configuration and stores what it finds. Nothing here logs in anywhere.
 *
 * <p>Threads: one search runs at a time on a thread of its own; each provider has another. Facts come from strangers: everything read is bounded in
 * size and time.
 */
package org.lensbridge.runtime.internal.discovery;
