package org.lensbridge.driver.dahua.capability.recording;

import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.dahua.operation.StorageOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * Finds recordings, recorder and storage by three requests for the whole device. A device records when it tells what it can record (section
 * 4.11.1) or whether its channels do (4.11.3), and stores when it tells of disks (6.1.3) or, asked only then, of servers (6.2.1).
 */
public final class RecordingFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer capabilities = ground.ask(RecordingOperations.CAPABILITIES);
        Inquiry.Answer modes = ground.ask(RecordingOperations.MODE);
        RecordingWays ways = new RecordingWays();
        ground.channels().forEach(channel -> {
            int number = channel.number();
            if (capabilities.given() || modes.given()) {
                table.add(number, Recordings.class, new DahuaRecordings(ground, number, ways));
            } else {
                table.absent(number, Recordings.class, capabilities.absence());
            }
            if (modes.document().text(DahuaRecorder.key(number)).isPresent()) {
                table.add(number, Recorder.class, new DahuaRecorder(ground.engine(), number));
            } else {
                table.absent(
                        number,
                        Recorder.class,
                        modes.given()
                                ? Inquiry.absence(RecordingOperations.MODE, "The device tells no mode of this channel.")
                                : modes.absence());
            }
        });
        storage(ground, table);
    }

    private static void storage(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer disks = ground.ask(StorageOperations.DISKS);
        if (disks.given() || ground.ask(StorageOperations.NAS).given()) {
            table.add(0, Storage.class, new DahuaStorage(ground.engine()));
        } else {
            table.absent(0, Storage.class, disks.absence());
        }
    }
}
