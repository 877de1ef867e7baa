package org.lensbridge.driver.axis.capability.event;

import java.util.Optional;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.transport.rtsp.RtspRequest;

/**
 * Finds events. Every device has them: which way it tells them shows when it is asked, and asking costs a login at its RTSP server. Stateless.
 */
public final class EventFinder implements Finder {
    /** The driver's option that says where the device takes RTSP. */
    private static final String OPTION = "rtspPort";

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        table.add(0, EventSource.class, new AxisEvents(ground, port(ground)));
    }

    /** As the configuration says, or else the device. */
    private static int port(Ground ground) {
        return Optional.ofNullable(ground.connection().config().options().get(OPTION))
                .map(Value::toString)
                .or(() -> ground.tree().text("Network.RTSP.Port"))
                .map(String::strip)
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .filter(port -> port <= 65_535)
                .orElse(RtspRequest.DEFAULT_PORT);
    }
}
