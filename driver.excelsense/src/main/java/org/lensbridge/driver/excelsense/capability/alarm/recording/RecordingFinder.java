package org.lensbridge.driver.excelsense.capability.alarm.recording;

import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.driver.excelsense.operation.RecordOperations;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds disks, and recording by the policy of the first channel: what that has the others have. Stateless. */
public final class RecordingFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer disks = ground.ask(SettingOperations.DISKS);
        if (disks.given()) {
            table.add(0, Storage.class, new ExcelsenseStorage(ground.engine(), ground.scope()));
        } else {
            table.absent(0, Storage.class, disks.absence());
        }
        String lack = ground.lack(RecordOperations.POLICY, ground.first(), RecordOperations.ON);
        for (View view : ground.views()) {
            if (lack.isEmpty()) {
                table.add(view.channel(), Recorder.class, new ExcelsenseRecorder(ground.engine(), view.channel()));
            } else {
                table.absent(view.channel(), Recorder.class, lack);
            }
        }
    }
}
