package org.lensbridge.api.capability.image;

/**
 * Which masks a channel can have.
 *
 * @param most how many; 0 when it has none
 * @param listed whether the device tells its masks; of one that does not, the list holds those that were put there since it was connected
 * @param together whether all masks are on or off together
 */
public record PrivacyMaskOptions(int most, boolean listed, boolean together) {
    public PrivacyMaskOptions {
        if (most < 0) {
            throw new IllegalArgumentException("A number of masks is not negative");
        }
    }

    /** So many masks, each on or off by itself, that the device tells. */
    public static PrivacyMaskOptions of(int most) {
        return new PrivacyMaskOptions(most, true, false);
    }
}
