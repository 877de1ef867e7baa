package org.lensbridge.driver.genericcgi.survey;

import java.util.List;
import java.util.Objects;
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
 * @param views its channels, in order
 */
public record Ground(Connection connection, OperationEngine engine, Tree tree, List<View> views) implements Inquirer {
    public Ground {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(tree);
        views = List.copyOf(views);
    }

    /** Where the device takes RTSP: as the configuration says, or else the device. */
    public int rtspPort() {
        return RtspVideo.port(connection, () -> tree.text("Network.RTSP.Port"));
    }
}
