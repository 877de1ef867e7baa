package org.lensbridge.simulator.picture;

import java.time.LocalDateTime;
import java.util.List;
import org.lensbridge.simulator.PtzState;

/**
 * What a camera sees and writes over its picture at one moment. Immutable.
 *
 * @param title the channel's title
 * @param time the camera's own clock
 * @param ptz where it looks
 * @param motion whether motion is being reported
 * @param covers what it hides
 */
public record View(String title, LocalDateTime time, PtzState ptz, boolean motion, List<Cover> covers) {
    public View {
        covers = List.copyOf(covers);
    }
}
