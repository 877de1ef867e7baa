package org.lensbridge.api.event;

/** The type slugs that mean the same for every vendor. An open set: unknown slugs must be tolerated. */
public final class EventTypes {
    /** Motion in the picture. */
    public static final String MOTION = "motion";
    /** The lens is covered or the picture was made useless. */
    public static final String TAMPER = "tamper";
    /** The picture signal is lost. */
    public static final String VIDEO_LOSS = "video-loss";
    /** A digital input changed: channel 0. Data: {@code number}, from 1, where the device tells which. */
    public static final String INPUT = "input";
    /** A digital output changed: channel 0. Data: {@code number}, from 1, where the device tells which. */
    public static final String OUTPUT = "output";
    /** Somebody or something crossed a line. */
    public static final String LINE_CROSSED = "line-crossed";
    /** Somebody or something is in a region. */
    public static final String REGION = "region";
    /** A sound was noticed. */
    public static final String SOUND = "sound";
    /** A face was noticed. */
    public static final String FACE = "face";
    /** A number plate was read or a vehicle noticed. */
    public static final String VEHICLE = "vehicle";
    /** A doorbell was pressed. */
    public static final String DOORBELL = "doorbell";
    /** A door or card reader reports. */
    public static final String ACCESS = "access";
    /** Storage is missing, failing or full. */
    public static final String STORAGE = "storage";
    /** The network is cut or an address is used twice. */
    public static final String NETWORK = "network";
    /** Somebody failed to log in. */
    public static final String LOGIN_FAILURE = "login-failure";
    /** The device's clock was set. */
    public static final String TIME_CHANGED = "time-changed";
    /** The camera moved. */
    public static final String PTZ = "ptz";
    /** Temperature or another measured value left its range. */
    public static final String MEASUREMENT = "measurement";
    /** The device restarted or is about to. */
    public static final String RESTART = "restart";
    /** Anything that the driver has no slug for: see the vendor's code. */
    public static final String VENDOR = "vendor";
    /** The device's status changed; reported by the runtime. Data: {@code state}, {@code detail}. */
    public static final String STATE = "device-state";
    /** Events were lost here; reported by the runtime. Data: {@code lost} (a number, when known) and {@code reason}. */
    public static final String GAP = "gap";

    private EventTypes() {}
}
