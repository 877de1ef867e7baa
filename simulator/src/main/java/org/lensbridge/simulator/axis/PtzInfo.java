package org.lensbridge.simulator.axis;

/** What {@code ptz.cgi?info=1} answers: the commands that this positioner knows. */
final class PtzInfo {
    static final String TEXT =
            """
            Available commands
            :
            {camera=[n]}
            whoami=yes
            center=[x],[y]
               imagewidth=[n]
               imageheight=[n]
            areazoom=[x],[y],[z]
               imagewidth=[n]
               imageheight=[n]
            move={ home | up | down | left | right | upleft | upright | downleft | downright | stop }
            pan=[abspos]
            tilt=[abspos]
            zoom=[n]
            focus=[n]
            iris=[n]
            brightness=[n]
            rpan=[offset]
            rtilt=[offset]
            rzoom=[offset]
            rfocus=[offset]
            riris=[offset]
            rbrightness=[offset]
            autofocus={ on | off }
            autoiris={ on | off }
            ircutfilter={ on | off | auto }
            backlight={ on | off }
            continuouspantiltmove=[x-speed],[y-speed]
            continuouszoommove=[speed]
            continuousfocusmove=[speed]
            continuousirismove=[speed]
            continuousbrightnessmove=[speed]
            auxiliary={ wiper | speeddry }
            setserverpresetname=[name]
            setserverpresetno=[n]
            removeserverpresetname=[name]
            removeserverpresetno=[n]
            gotoserverpresetname=[name]
            gotoserverpresetno=[n]
            speed=[n]
            query={ speed | position | limits | presetposcam | presetposall }
            """;

    private PtzInfo() {}
}
