/**
 * The transport over HttpClient 5's asynchronous client.
 *
 * <p>{@link org.lensbridge.transport.internal.http.ClientTransport} owns the one client, its I/O threads and the governors of the hosts;
 * {@link org.lensbridge.transport.internal.http.ClientDevice} is a conversation. Its
 * {@link org.lensbridge.transport.internal.http.RequestSender} asks the governor before each request, takes one of the conversation's
 * own connections ({@link org.lensbridge.transport.internal.http.DeviceConnections}) on the caller's thread, and tells the governor what
 * came of it. {@link org.lensbridge.transport.internal.http.ConnectionDirectory} hands the client what the caller took. One request
 * and its reply are an {@link org.lensbridge.transport.internal.http.Exchange}.
 * {@link org.lensbridge.transport.internal.http.HostReport} shows how the hosts stand.
 *
 * <p>Threads: callers wait and block in {@code RequestSender}; everything in {@code Exchange} that the client calls runs on an I/O
 * thread and never waits.
 */
package org.lensbridge.transport.internal.http;
