package org.lensbridge.simulator.arecont;

import java.util.Optional;
import org.lensbridge.simulator.ReceivedAudio;
import org.lensbridge.simulator.device.Talk;

/** {@code g711}: one client at a time is heard at the line output. Confined to the event loop, except for {@link #received}. */
final class AudioRequests {
    private static final String USUAL = "audio/basic";

    private volatile Optional<Talk> talk = Optional.empty();

    Optional<ReceivedAudio> received() {
        return talk.map(Talk::received);
    }

    void transmit(ArecontCall call) throws Refusal {
        if (!call.isPost()) {
            throw Refusal.method();
        }
        if (talk.filter(Talk::isOpen).isPresent()) {
            throw Refusal.busy("The line output is in use");
        }
        Talk mine = new Talk(1, call.exchange().request().header("Content-Type").orElse(USUAL));
        talk = Optional.of(mine);
        call.exchange().connection().whenClosed(mine::end);
        call.exchange().connection().takeBody(mine::add, () -> {
            mine.end();
            call.text("");
        });
    }
}
