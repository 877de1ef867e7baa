package org.lensbridge.driver.excelsense.capability.alarm.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * The disks: section "Device Disk Info". The document does not say in which unit their sizes are; those of its example fit a card in MiB. Without
 * state; thread-safe.
 */
public final class ExcelsenseStorage implements Storage {
    private static final int MIB = 20;

    private final OperationEngine engine;
    private final SessionScope scope;

    public ExcelsenseStorage(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public List<Disk> disks() {
        Told answer = Told.of(engine.call(SettingOperations.DISKS).document());
        Map<String, Disk> disks = new LinkedHashMap<>();
        for (Value told : answer.list("diskInfo").orElse(List.of())) {
            Disk disk = disk(Told.of(told), disks.size() + 1);
            disks.putIfAbsent(disk.token(), disk);
        }
        return List.copyOf(disks.values());
    }

    private static Disk disk(Told told, int number) {
        String id = told.text("diskID");
        long total = told.number("diskTotalSize").orElse(0L) << MIB;
        long free = told.number("diskFreeSize").orElse(0L) << MIB;
        return new Disk(
                id.isEmpty() ? Integer.toString(number) : id,
                "",
                state(told.text("diskStatus"), total),
                total,
                Math.max(0, total - free));
    }

    /** The example has a status that the table lacks, 0, for a disk without a size. */
    private static Disk.State state(String status, long total) {
        return switch (status) {
            case "1" -> Disk.State.NORMAL;
            case "2" -> Disk.State.FAILED;
            case "3" -> Disk.State.ABSENT;
            case "4" -> Disk.State.READ_ONLY;
            case "5" -> Disk.State.UNFORMATTED;
            case "6" -> Disk.State.BUSY;
            default -> total == 0 ? Disk.State.ABSENT : Disk.State.UNKNOWN;
        };
    }

    @Override
    public void format(String token) {
        scope.ensureOpen();
        throw new CameraException(
                Kind.UNSUPPORTED,
                "The vendor's document has no request to format a disk. Use the camera's own web page, or put in a formatted card.");
    }

    @Override
    public List<NetworkShare> shares() {
        scope.ensureOpen();
        return List.of();
    }

    @Override
    public String putShare(NetworkShare share) {
        scope.ensureOpen();
        throw new CameraException(
                Kind.UNSUPPORTED, "The vendor's document has no request to record to a server in the network.");
    }
}
