package org.lensbridge.driver.axis.capability.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.StorageOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;

/**
 * Finds recordings, recorder and storage by what the device listed of itself (Properties.LocalStorage); one that lists nothing of it is asked for
 * its disks. Stateless.
 */
public final class RecordingFinder implements Finder<Ground> {
    private static final String STORES = "Properties.LocalStorage.LocalStorage";
    private static final String ALWAYS = "Properties.LocalStorage.ContinuousRecording";
    private static final String PROFILES = "Properties.LocalStorage.NbrOfContinuousRecordingProfiles";
    private static final String EXPORTS = "Properties.LocalStorage.ExportRecording";

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Optional<String> lack = lack(ground);
        if (lack.isPresent()) {
            table.absent(0, Storage.class, lack.get());
            ground.views().forEach(view -> {
                table.absent(view.channel(), Recordings.class, lack.get());
                table.absent(view.channel(), Recorder.class, lack.get());
            });
            return;
        }
        table.add(0, Storage.class, new AxisStorage(ground.engine()));
        boolean exports = ground.tree().says(EXPORTS);
        for (View view : ground.views()) {
            table.add(view.channel(), Recordings.class, new AxisRecordings(ground, here(ground, view), exports));
            recorder(ground, view, table);
        }
    }

    /** Why the device does not store; empty when it does. */
    private static Optional<String> lack(Ground ground) {
        if (ground.tree().text(STORES).isPresent()) {
            return ground.tree().says(STORES)
                    ? Optional.empty()
                    : Optional.of(Inquiry.absence(
                            ParameterOperations.LIST, "The device does not store recordings (" + STORES + ")."));
        }
        try {
            boolean none = Disks.of(ground.engine()
                            .ask(StorageOperations.DISKS, Map.of(), reply -> XmlReader.read(reply.text())))
                    .isEmpty();
            return none
                    ? Optional.of(Inquiry.absence(StorageOperations.DISKS, "The device has no disks."))
                    : Optional.empty();
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.of(Inquiry.absence(StorageOperations.DISKS, e.reason()));
        }
    }

    private static void recorder(Ground ground, View view, CapabilityTable.Builder table) {
        Tree tree = ground.tree();
        boolean none =
                tree.number(PROFILES).filter(number -> number.signum() <= 0).isPresent();
        if (!tree.says(ALWAYS) || none) {
            table.absent(
                    view.channel(),
                    Recorder.class,
                    Inquiry.absence(
                            ParameterOperations.LIST,
                            "The device has no profiles of continuous recording (" + ALWAYS + ")."));
            return;
        }
        boolean h264 = tree.text("Properties.Image.Format")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("h264");
        boolean first = isFirst(ground, view);
        int channel = view.channel();
        table.add(
                channel,
                Recorder.class,
                new AxisRecorder(
                        ground.engine(),
                        "camera=" + channel + "&videocodec=" + (h264 ? "h264" : "jpeg"),
                        camera -> camera == channel || camera == 0 && first));
    }

    /** A recording that names no channel, as those of devices with one source do, is of the first. */
    private static Predicate<Found> here(Ground ground, View view) {
        boolean only = ground.views().size() == 1;
        boolean first = isFirst(ground, view);
        String number = Integer.toString(view.channel());
        return found ->
                only || (found.source().matches("\\d{1,4}") ? found.source().equals(number) : first);
    }

    private static boolean isFirst(Ground ground, View view) {
        return ground.views().get(0).equals(view);
    }
}
