package org.lensbridge.driver.axis.survey;

import java.util.List;
import java.util.Objects;
import org.lensbridge.driver.axis.parameter.Definitions;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Inquirer;
import org.lensbridge.driver.support.tree.Tree;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document
 * @param tree what the device listed of itself at this connection
 * @param views its channels, in order; none of a speaker or a module for inputs and outputs
 * @param interfaces what it listed by API discovery; {@link Interfaces#UNKNOWN} for firmware 5
 * @param definitions what it says of its parameters, asked when it is needed
 */
public record Ground(
        Connection connection,
        OperationEngine engine,
        Tree tree,
        List<View> views,
        Interfaces interfaces,
        Definitions definitions)
        implements Inquirer {
    public Ground {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(tree);
        views = List.copyOf(views);
        Objects.requireNonNull(interfaces);
        Objects.requireNonNull(definitions);
    }

    /** Whether the device lists this interface by API discovery, such as {@code param-cgi}. Never for firmware 5, which has none of them. */
    public boolean has(String id) {
        return interfaces.has(id);
    }

    /** Where the device takes RTSP: as the configuration says, or else the device. */
    public int rtspPort() {
        return RtspVideo.port(connection, () -> tree.text("Network.RTSP.Port"));
    }
}
