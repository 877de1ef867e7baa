/**
 * How the certificate of a device is verified, and what is said when it is not trusted.
 *
 * <p>{@link org.lensbridge.transport.internal.tls.DeviceTls} is the TLS side of one device. Its
 * {@link org.lensbridge.transport.internal.tls.LeafTrust} asks one check: authorities vouch for chain and host name, a pin
 * and a certificate trusted at first sight stand for themselves. A check that fails says why in a finished sentence, and nothing tries
 * again with less. {@link org.lensbridge.transport.internal.tls.FirstUsePins} belong to the transport and outlive devices; with a
 * {@link org.lensbridge.transport.internal.tls.PinFile} they outlive the process.
 *
 * <p>Checks run on the threads that shake hands, of callers and of the client, and do no I/O, but for the first sight of a host and a changed certificate: these read and write the file of
 * pins. All types are thread-safe or immutable.
 */
package org.lensbridge.transport.internal.tls;
