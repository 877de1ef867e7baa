/**
 * The transport: calls over blocking sockets, endless replies over HttpClient 5's asynchronous client.
 *
 * <p>{@link org.lensbridge.transport.internal.http.ClientTransport} owns the one client, its I/O threads, the watchdog and the governors
 * of the hosts; {@link org.lensbridge.transport.internal.http.ClientDevice} is a conversation. Its
 * {@link org.lensbridge.transport.internal.http.RequestSender} asks the governor before each request, has an
 * {@link org.lensbridge.transport.internal.http.Attempt} take one of the conversation's own connections
 * ({@link org.lensbridge.transport.internal.http.DeviceConnections}) and converse, and tells the governor what came of it.
 *
 * <p>A call is a {@link org.lensbridge.transport.internal.http.DirectExchange}: its thread writes to a
 * {@link org.lensbridge.transport.internal.http.DirectConnection} and reads from it with a
 * {@link org.lensbridge.transport.internal.http.ReplyReader}. The {@link org.lensbridge.transport.internal.http.Watchdog} closes
 * the connection when the call has no time left.
 *
 * <p>A stream begins as a {@link org.lensbridge.transport.internal.http.StreamAttempt}, whose
 * {@link org.lensbridge.transport.internal.http.Exchange} hears from the client;
 * {@link org.lensbridge.transport.internal.http.ConnectionDirectory} hands the client the connection that the caller took.
 * {@link org.lensbridge.transport.internal.http.HostReport} shows how the hosts stand.
 *
 * <p>Threads: callers wait and block in {@code RequestSender} and {@code DirectExchange}; everything in {@code Exchange} that the client
 * calls runs on an I/O thread and never waits, nor does the watchdog.
 */
package org.lensbridge.transport.internal.http;
