package org.lensbridge.api.capability.recording;

/**
 * What can be done with the recordings of a channel.
 *
 * @param play whether {@code play} works
 * @param download whether {@code download} works
 * @param protect whether {@code protect} works
 * @param remove whether {@code remove} works
 */
public record RecordingMethods(boolean play, boolean download, boolean protect, boolean remove) {}
