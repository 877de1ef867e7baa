/**
 * Speech to loudspeakers: any sound to whatever a device plays.
 *
 * <p>{@link org.lensbridge.runtime.internal.talk.BundleLoudspeakers} gives each bundle its speeches. A {@link org.lensbridge.runtime.internal.talk.Speech}
 * opens the device's talk with its first sound, in the {@link org.lensbridge.runtime.internal.talk.SoundFormat} that loses least, and turns what is sent into it by a
 * {@link org.lensbridge.runtime.internal.talk.Conversion}. It closes the talk when nobody speaks.
 *
 * <p>Threads: the caller's thread converts and sends. Talks that were forgotten or that fail are closed on a pool, since a driver may take its time.
 */
package org.lensbridge.runtime.internal.talk;
