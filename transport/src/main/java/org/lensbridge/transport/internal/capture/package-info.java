/**
 * How conversations are recorded.
 *
 * <p>{@link org.lensbridge.transport.internal.capture.Taps} knows the recordings under way; each device of the transport holds a
 * {@link org.lensbridge.transport.internal.capture.DeviceTap}, which costs one volatile read per request while there are none. An
 * {@link org.lensbridge.transport.internal.capture.ExchangeTap} hears of one request. Secrets leave in two passes:
 * {@link org.lensbridge.transport.internal.capture.KnownSecrets} finds the logins that are known in every spelling,
 * {@link org.lensbridge.transport.internal.capture.NamedSecrets} finds values that are called a secret. What remains goes as an
 * {@link org.lensbridge.transport.internal.capture.Entry} to the thread of its
 * {@link org.lensbridge.transport.internal.capture.FileRecording}.
 */
package org.lensbridge.transport.internal.capture;
