package org.lensbridge.driver.excelsense.capability.alarm.recording;

import java.util.Map;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.operation.RecordOperations;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.operation.Operation;
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
        String lack = policy(ground);
        for (View view : ground.views()) {
            if (lack.isEmpty()) {
                table.add(view.channel(), Recorder.class, new ExcelsenseRecorder(ground.engine(), view.channel()));
            } else {
                table.absent(view.channel(), Recorder.class, lack);
            }
        }
    }

    private static String policy(Ground ground) {
        Inquiry.Answer policy = ground.ask(RecordOperations.POLICY, first(ground));
        if (!policy.given()) {
            return policy.absence();
        }
        return policy.document().number(RecordOperations.ON).isPresent()
                ? ""
                : Inquiry.absence(RecordOperations.POLICY, "The device did not tell " + RecordOperations.ON + ".");
    }

    private static Map<String, Value> first(Ground ground) {
        return Map.of(Operation.CHANNEL, Value.of(ground.views().get(0).channel()));
    }
}
