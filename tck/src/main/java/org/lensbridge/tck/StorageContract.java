package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

/** What {@link Recorder} and {@link Storage} promise. Formats nothing. */
interface StorageContract extends Bench {
    @Test
    default void recorderStaysAsItIsWhenThatIsSet() {
        for (Recorder recorder : connected().ends(Recorder.class)) {
            SwitchMode mode = recorder.mode();
            recorder.set(mode);
            assertEquals(mode, recorder.mode());
        }
    }

    @Test
    default void disksHoldNoMoreThanTheyCan() {
        List<Disk> disks = connected().require(Storage.class).disks();
        Expect.distinct(disks, Disk::token);
        disks.forEach(disk -> assertTrue(disk.used() <= disk.total() || disk.total() == 0, disk::toString));
    }

    @Test
    default void sharesAreToldWithoutPasswordsAndStoredAsTheyAre() {
        Storage storage = connected().require(Storage.class);
        List<NetworkShare> before = storage.shares();
        Expect.distinct(before, NetworkShare::token);
        for (NetworkShare share : before) {
            if (share.credentials() instanceof Credentials.Login login) {
                assertTrue(login.password().equals(Secret.EMPTY), "a password came out");
            }
            if (mayBeChanged()) {
                assertEquals(share.token(), storage.putShare(share));
            }
        }
        assertEquals(before, storage.shares());
    }
}
