package org.lensbridge.simulator.device;

import java.util.Optional;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;

/** What a vendor's device does behind the server that all devices share. Called on the event loop unless it says otherwise. */
public interface Firmware extends AutoCloseable {
    Accounts accounts();

    /** What a login is asked for, as challenges call it. */
    String realm();

    /** The body and type of the reply that asks for a login; the server adds the challenge. */
    Response loginWanted();

    /** A login with a wrong user or password was refused. */
    void loginFailed();

    /** Answers a request that has passed login and faults, now or later. */
    void serve(Exchange exchange);

    /** What is behind an address of its RTSP server; empty when there is nothing, or nothing for this user. */
    Optional<RtspStream> stream(RtspTarget target, String user);

    /** The reply to a request that failed for a defect of the simulator. */
    Response failure();

    /** Something begins or ends to move in front of the device, on its schedule. */
    void motion(boolean begins);

    /** After a reboot: what memory held is gone. */
    void forget();

    /** What the server and the firmware have counted. From any thread. */
    Counters counters();

    /** Frames made since the start, over all streams. From any thread. */
    long frames();

    /** Ends what runs apart from the event loop. From any thread. */
    @Override
    void close();
}
