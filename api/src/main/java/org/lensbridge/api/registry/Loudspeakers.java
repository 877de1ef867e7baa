package org.lensbridge.api.registry;

import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.MediaFormat;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Speech to the loudspeakers of devices, in whatever form an application has it: the runtime turns it into a format that the device plays. An OSGi
 * service; thread-safe.
 */
@ProviderType
public interface Loudspeakers {
    /**
     * Speech to a channel. The device hears of it with the first sound that is sent, and no longer than the speech is open: it is closed at the device after
     * some seconds without sound and opened again by the next, and closed for good with the speech, with the caller's bundle, or with the device.
     *
     * @param sound what will be sent: {@link org.lensbridge.api.media.Codec#PCM16LE}, {@code PCMU} or {@code PCMA}, 8,000 to 48,000 hertz, one or
     *     two channels
     * @return {@link Talk#send} fails as {@link org.lensbridge.api.capability.AudioTalk} does, with BUSY while somebody else talks, and with UNSUPPORTED where
     *     the channel has no loudspeaker or none of its formats can be made of this sound
     * @throws IllegalArgumentException for sound of another form
     */
    Talk talk(DeviceId device, int channel, MediaFormat sound);
}
