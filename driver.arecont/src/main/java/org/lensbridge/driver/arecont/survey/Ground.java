package org.lensbridge.driver.arecont.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Inquirer;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document, and by what the camera has shown of how it takes changes: all rows go through it
 * @param configuration parameters by name, over the same engine
 * @param facts what the camera answered to the questions of identity, by the names of the document
 * @param views its channels, in order
 */
public record Ground(
        Connection connection,
        OperationEngine engine,
        Configuration configuration,
        Map<String, String> facts,
        List<View> views)
        implements Inquirer {
    public Ground {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(configuration);
        facts = Map.copyOf(facts);
        views = List.copyOf(views);
    }

    /** Where the camera takes RTSP: as the configuration says, or else the camera, which is asked then. */
    public int rtspPort() {
        return RtspVideo.port(connection, () -> configuration.number("rtspport").map(Object::toString));
    }

    /** What one call of a capability is going to change on a channel, from 1; 0 is the camera itself. */
    public Changes changes(int channel) {
        return new Changes(configuration, engine, context(), channel);
    }
}
