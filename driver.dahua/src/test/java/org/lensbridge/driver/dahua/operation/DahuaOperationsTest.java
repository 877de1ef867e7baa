package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.testkit.RowsContract;

class DahuaOperationsTest extends RowsContract {
    DahuaOperationsTest() {
        super(DahuaRows.ROWS, DahuaOperations.class, "3\\.3|13\\.4|\\d+\\.\\d+\\.\\d+");
    }

    @Override
    protected String refusal() {
        return "Error\r\nErrorID=3, Detail=Method not found!\r\n";
    }

    @Override
    protected Set<String> destructive() {
        return Set.of(
                "card.remove",
                "config.accessFilter.set",
                "config.autoMaintain.set",
                "config.language.set",
                "config.network.set",
                "config.table.set",
                "config.wlan.set",
                "door.open",
                "log.clear",
                "ptz.reset",
                "system.reboot",
                "system.restore",
                "system.restoreExcept",
                "system.shutdown",
                "user.remove");
    }

    @Test
    void videoThatFallsSilentIsDead() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), StreamOperations.MJPEG.silence());
        assertEquals(Optional.of(Duration.ofSeconds(30)), StreamOperations.LIVE.silence());
        assertEquals(Optional.empty(), EventOperations.ATTACH.silence(), "events are watched by their heartbeat");
    }
}
