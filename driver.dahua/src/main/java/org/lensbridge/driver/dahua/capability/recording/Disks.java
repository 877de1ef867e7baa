package org.lensbridge.driver.dahua.capability.recording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Reads what a device tells of its disks: section 6.1.3. The document lists them under {@code list}, recorders under {@code list.info} with
 * their names; sizes may have decimals. Stateless.
 */
final class Disks {
    private static final int MOST_DISKS = 64;
    private static final int MOST_PARTITIONS = 64;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / MOST_PARTITIONS);

    /** The document's word, and those of other firmware. */
    private static final Set<String> SOUND = Set.of("success", "normal", "running", "active", "ok", "good");

    private static final List<String> FAILURES = List.of("error", "fail", "degrade", "broken", "abnormal", "offline");

    private Disks() {}

    private static String root(KeyValueDocument answer) {
        return answer.list("list.info").isEmpty() ? "list" : "list.info";
    }

    /** Whether the disks have names of their own. */
    static boolean areNamed(KeyValueDocument answer) {
        String root = root(answer);
        return answer.list(root).stream()
                .allMatch(i -> answer.text(root + "[" + i + "].Name").isPresent());
    }

    /** The names that section 6.1.2 tells, in their order. */
    static List<String> names(KeyValueDocument answer) {
        return answer.list("list").stream()
                .limit(MOST_DISKS)
                .map(i -> bare(answer.text("list[" + i + "]").orElse("")))
                .toList();
    }

    /** The disks; {@code names} are for those that have none of their own. */
    static List<Disk> of(KeyValueDocument answer, List<String> names) {
        String root = root(answer);
        List<Integer> indexes = answer.list(root);
        List<Disk> disks = new ArrayList<>();
        for (int i : indexes.subList(0, Math.min(indexes.size(), MOST_DISKS))) {
            KeyValueDocument disk = answer.sub(root + "[" + i + "]");
            // The two lists speak of the same things only where they are equally long.
            String other = names.size() == indexes.size() ? names.get(disks.size()) : "";
            disks.add(disk(i, disk, disk.text("Name").map(Disks::bare).orElse(other)));
        }
        return disks;
    }

    private static Disk disk(int index, KeyValueDocument disk, String name) {
        long total = 0;
        long used = 0;
        boolean failed = false;
        boolean writable = false;
        List<Integer> parts = disk.list("Detail");
        for (int i : parts.subList(0, Math.min(parts.size(), MOST_PARTITIONS))) {
            KeyValueDocument part = disk.sub("Detail[" + i + "]");
            total += bytes(part, "TotalBytes");
            used += bytes(part, "UsedBytes");
            failed |= part.flag("IsError").orElse(false);
            writable |=
                    !part.text("Type").orElse("").replaceAll("[^A-Za-z]", "").equalsIgnoreCase("ReadOnly");
        }
        Disk.State state =
                failed ? Disk.State.FAILED : state(bare(disk.text("State").orElse("")), parts, writable);
        return new Disk(name.isEmpty() ? Integer.toString(index) : name, name, state, total, used);
    }

    private static Disk.State state(String said, List<Integer> parts, boolean writable) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (FAILURES.stream().anyMatch(lower::contains)) {
            return Disk.State.FAILED;
        }
        if (lower.contains("init") || lower.contains("format") || lower.contains("rebuild")) {
            return Disk.State.BUSY;
        }
        if (!SOUND.contains(lower) || parts.isEmpty()) {
            return Disk.State.UNKNOWN;
        }
        return writable ? Disk.State.NORMAL : Disk.State.READ_ONLY;
    }

    private static long bytes(KeyValueDocument part, String key) {
        return part.number(key)
                .filter(size -> size.signum() >= 0 && size.compareTo(LARGEST) < 0)
                .map(BigDecimal::longValue)
                .orElse(0L);
    }

    /** Without the quotation marks that firmware and document put around texts. */
    static String bare(String text) {
        String bare = text.strip();
        boolean quoted = bare.length() > 1
                && "\"\u201c'".indexOf(bare.charAt(0)) >= 0
                && "\"\u201d'".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }
}
