/**
 * What one host is asked for at most, by all conversations with it together: budgets, pauses and a circuit breaker.
 *
 * <p>{@link org.lensbridge.transport.internal.governor.HostGovernors} has one
 * {@link org.lensbridge.transport.internal.governor.HostGovernor} per address and port. It is composed of turns for calls and streams, a
 * budget of connections, the rates of requests and logins, a gate that a busy host shuts, a circuit breaker for one that is not there,
 * and counters. None of them knows an HTTP client.
 *
 * <p>Threads: everything is thread-safe; all waiting is done by the threads of callers, within their
 * {@link org.lensbridge.transport.internal.governor.Deadline}, and ends when their
 * {@link org.lensbridge.transport.internal.governor.Caller} is closed. There is no timer.
 */
package org.lensbridge.transport.internal.governor;
