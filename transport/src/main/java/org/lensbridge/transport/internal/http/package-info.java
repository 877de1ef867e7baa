/**
 * The transport over HttpClient 5's asynchronous client.
 *
 * <p>{@link org.lensbridge.transport.internal.http.ClientTransport} owns the one client and its I/O threads;
 * {@link org.lensbridge.transport.internal.http.ClientDevice} is a conversation, with connections of its own
 * ({@link org.lensbridge.transport.internal.http.DeviceConnections}): they end with it, follow its trust and are shared with
 * nobody. {@link org.lensbridge.transport.internal.http.ConnectionDirectory} is what the client asks for connections. One
 * request and its reply are an {@link org.lensbridge.transport.internal.http.Exchange}.
 *
 * <p>Threads: callers block in {@code ClientDevice}; everything in {@code Exchange} that the client calls runs on an I/O thread.
 */
package org.lensbridge.transport.internal.http;
