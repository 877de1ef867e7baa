/**
 * The event bus: numbers what devices report, remembers the latest, and delivers it to subscribers and whiteboard listeners.
 *
 * <p>{@link org.lensbridge.runtime.internal.event.EventDistributor} is the one centre. Applications get a facade of it per bundle, so
 * that a bundle that stops leaves no subscription behind.
 *
 * <p>Threads: a report is numbered and put into the queues of its subscribers on the thread that brings it, under the lock of
 * its device. Subscribers are called on a shared pool, each by one thread at a time, outside of all locks.
 */
package org.lensbridge.runtime.internal.event;
