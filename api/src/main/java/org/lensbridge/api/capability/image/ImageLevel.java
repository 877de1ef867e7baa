package org.lensbridge.api.capability.image;

/**
 * An adjustment of the picture that is a matter of more or less: 0 to 1 of the device's range. Later versions may add
 * constants: a {@code switch} needs a default branch.
 */
public enum ImageLevel {
    /** Brighter. */
    BRIGHTNESS,
    /** More contrast. */
    CONTRAST,
    /** More colour; 0 is grey. */
    SATURATION,
    /** Shift of colours; 0.5 is none. */
    HUE,
    /** Sharper edges. */
    SHARPNESS,
    /** Brighter middle tones. */
    GAMMA,
    /** Less noise, at the cost of detail. */
    NOISE_REDUCTION,
    /** Wide dynamic range; 0 is off. A device that knows on and off only takes everything above 0 for on. */
    WIDE_DYNAMIC_RANGE,
    /** Backlight compensation: a brighter foreground; 0 is off. */
    BACKLIGHT_COMPENSATION,
    /** Highlight compensation: lamps are dimmed; 0 is off. */
    HIGHLIGHT_COMPENSATION,
    /** Against fog; 0 is off. */
    DEFOG
}
