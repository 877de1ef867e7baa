package org.lensbridge.driver.excelsense.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Operation;

/** The disks that a device lists: {@code deviceDiskInfo[1].diskFreeSize}. They can only be read. Stateless. */
record DiskForm() implements Group.Form {
    @Override
    public Map<String, String> read(Value.Fields answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Value.Fields> disks = Lists.records(answer, "diskInfo");
        for (int i = 0; i < disks.size(); i++) {
            String id = Lists.text(disks.get(i), "diskID");
            String head = "deviceDiskInfo[" + (id.isEmpty() ? Integer.toString(i + 1) : id) + "].";
            disks.get(i).fields().forEach((key, value) -> texts.put(head + key, value.toString()));
        }
        return texts;
    }

    @Override
    public Map<String, Value> write(Operation set, Map<String, String> texts) {
        throw new IllegalStateException("Disks can only be read.");
    }
}
