package org.lensbridge.api.capability.image;

/** Whether pictures have colours. */
public enum DayNight {
    /** Always colours. */
    DAY,
    /** Always grey, usually with the infrared filter removed. */
    NIGHT,
    /** The camera decides by the light. */
    AUTO
}
