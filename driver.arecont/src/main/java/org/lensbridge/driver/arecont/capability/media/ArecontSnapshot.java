package org.lensbridge.driver.arecont.capability.media;

import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.arecont.operation.StreamOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.media.StillPicture;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Still pictures of a sensor ("Get a JPEG Frame"): all that it sees, in full resolution unless half is as large as was wished. The camera's own
 * quality. Thread-safe.
 */
final class ArecontSnapshot implements Snapshot {
    private final Ground ground;
    private final int channel;
    private final MediaOptions options;

    ArecontSnapshot(Ground ground, int channel, MediaOptions options) {
        this.ground = ground;
        this.channel = channel;
        this.options = options;
    }

    @Override
    public Image take(SnapshotRequest wish) {
        Sensor sensor = Sensor.of(ground.configuration());
        boolean half = isEnough(Window.of(true, sensor.width(), sensor.height()), wish);
        Window window = Window.of(half, sensor.width(), sensor.height());
        boolean ofSensor = ground.configuration().sensors() > 1;
        Request request = new Request(
                ofSensor ? StreamOperations.IMAGE_OF_SENSOR : StreamOperations.IMAGE, LiveStream.whole(window, half));
        Request whole = ofSensor ? request.with(Operation.CHANNEL, Value.of(channel)) : request;
        Request sent = options.semicolons() ? whole.parted() : whole;
        return StillPicture.take(ground.engine(), sent.row(), sent.arguments(), ground.clock());
    }

    private static boolean isEnough(Window half, SnapshotRequest wish) {
        boolean wished = wish.width() > 0 || wish.height() > 0;
        return wished && wish.width() <= half.right() / 2 && wish.height() <= half.bottom() / 2;
    }
}
