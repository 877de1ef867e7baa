package org.lensbridge.driver.axis.capability.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.driver.support.codec.XmlElement;

/** The disks that an answer to {@link org.lensbridge.driver.axis.operation.StorageOperations#DISKS} lists. Stateless. */
final class Disks {
    /** Sizes are told in kilobytes of 1,024 bytes. */
    private static final long KILOBYTE = 1024;

    private static final int MOST = 64;

    private Disks() {}

    /** The disks, in the device's order. */
    static List<Disk> of(XmlElement answer) {
        Map<String, Disk> disks = new LinkedHashMap<>();
        answer.all("disk").limit(MOST).forEach(element -> {
            String token = text(element, "diskid");
            if (!token.isEmpty()) {
                disks.putIfAbsent(token, disk(token, element));
            }
        });
        return List.copyOf(disks.values());
    }

    private static Disk disk(String token, XmlElement element) {
        Disk.State state = state(element);
        boolean there = state != Disk.State.ABSENT;
        long total = there ? bytes(text(element, "totalsize")) : 0;
        long free = bytes(text(element, "freesize"));
        return new Disk(token, text(element, "name"), state, total, Math.max(0, total - free));
    }

    private static Disk.State state(XmlElement element) {
        boolean fixed = says(element, "locked") || says(element, "readonly");
        return switch (text(element, "status").toLowerCase(Locale.ROOT)) {
            case "ok" -> fixed ? Disk.State.READ_ONLY : Disk.State.NORMAL;
            case "disconnected" -> Disk.State.ABSENT;
            case "failed", "wrong passphrase" -> Disk.State.FAILED;
            case "no passphrase", "not encrypted" -> Disk.State.UNFORMATTED;
            default -> Disk.State.UNKNOWN;
        };
    }

    private static boolean says(XmlElement element, String attribute) {
        String text = text(element, attribute);
        return text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("true");
    }

    private static long bytes(String kilobytes) {
        return kilobytes.matches("\\d{1,15}") ? Long.parseLong(kilobytes) * KILOBYTE : 0;
    }

    private static String text(XmlElement element, String attribute) {
        return element.attribute(attribute).orElse("").strip();
    }
}
