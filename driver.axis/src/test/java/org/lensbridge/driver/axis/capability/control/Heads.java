package org.lensbridge.driver.axis.capability.control;

/** Parameters of channels that move. */
final class Heads {
    /** A dome that turns, zooms and focuses. */
    static final String DOME =
            """
            Properties.PTZ.PTZ=yes
            Properties.GuardTour.GuardTour=yes
            PTZ.ImageSource.I0.PTZEnabled=true
            PTZ.Limit.L1.MinPan=-170
            PTZ.Limit.L1.MaxPan=170
            PTZ.Limit.L1.MinTilt=-20
            PTZ.Limit.L1.MaxTilt=90
            PTZ.Limit.L1.MinZoom=1
            PTZ.Limit.L1.MaxZoom=9999
            PTZ.Limit.L1.MinFocus=1000
            PTZ.Limit.L1.MaxFocus=9000
            PTZ.Support.S1.ContinuousPan=true
            PTZ.Support.S1.ContinuousTilt=true
            PTZ.Support.S1.ContinuousZoom=true
            PTZ.Support.S1.ContinuousFocus=true
            PTZ.Support.S1.AbsolutePan=true
            PTZ.Support.S1.AbsoluteTilt=true
            PTZ.Support.S1.AbsoluteZoom=true
            PTZ.Support.S1.AbsoluteFocus=true
            PTZ.Support.S1.RelativeZoom=true
            PTZ.Support.S1.RelativeFocus=true
            PTZ.Support.S1.RelativeIris=true
            PTZ.Support.S1.AutoFocus=true
            PTZ.Support.S1.AreaZoom=true
            PTZ.Support.S1.ServerPreset=true
            PTZ.Various.V1.PanEnabled=true
            PTZ.Various.V1.CtlQueueing=false
            """;

    private Heads() {}
}
