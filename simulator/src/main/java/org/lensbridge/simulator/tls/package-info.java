/**
 * HTTPS for simulated cameras: {@link org.lensbridge.simulator.tls.TlsFront} ends TLS in front of a camera that speaks plain
 * HTTP, with a {@link org.lensbridge.simulator.tls.ServerIdentity} that is sound, expired, not valid yet, for another host,
 * or changed while it runs.
 *
 * <p>Identities are made by the {@code keytool} of the running Java, with times relative to now. A front owns its sockets and
 * threads, two for each connection; who starts it closes it. All types may be used from any thread.
 */
@Export
@Version("0.9.0")
package org.lensbridge.simulator.tls;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
