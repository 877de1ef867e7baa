/**
 * HTTP conversations with devices.
 *
 * <p>A driver opens an {@link org.lensbridge.transport.http.HttpDevice} at the
 * {@link org.lensbridge.transport.http.HttpTransport} service, sends {@link org.lensbridge.transport.http.HttpRequest}s, and
 * closes it when its session ends. Replies that never end (motion JPEG, events) are pushed to a
 * {@link org.lensbridge.transport.http.StreamReader}, or pulled by the caller as an {@link org.lensbridge.transport.http.HttpConversation}. Web sockets
 * and RTSP to the same device begin here too.
 *
 * <p>Login is the transport's concern: Digest, Basic or a part of the query, nonce reuse, and an end after two refusals so
 * that no device locks its user out. So are certificates, redirects, and what a host is asked for at
 * most ({@link org.lensbridge.transport.http.HostLimits}).
 *
 * <p>Threads: {@code send} and {@code stream} block their caller up to the timeout; readers run on I/O threads. Records are
 * immutable.
 */
@Export
@Version("0.9.0")
package org.lensbridge.transport.http;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
