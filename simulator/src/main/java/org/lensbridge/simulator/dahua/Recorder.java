package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lensbridge.simulator.RecordedFile;
import org.lensbridge.simulator.footage.History;

/** The recorded files with what is kept about them: which are protected (13.3). Confined to the event loop. */
final class Recorder {
    static final String PROTECT = "RecordProtect";
    static final String RESTRICT = "RecordRestrict";

    private static final int MOST_PROTECTIONS = 256;

    /** Keeps the files of a channel (from 1) between two times from being overwritten, or from being seen. */
    record Protection(String type, int channel, LocalDateTime from, LocalDateTime to) {
        boolean covers(RecordedFile file) {
            return channel == file.channel() && file.overlaps(from, to);
        }
    }

    private final History history;
    private final List<Protection> protections = new ArrayList<>();

    Recorder(History history) {
        this.history = history;
    }

    History history() {
        return history;
    }

    /** Files that match, by their start. */
    List<RecordedFile> find(FileCondition condition) {
        return history.files(condition.channel(), condition.from(), condition.to()).stream()
                .filter(file -> condition.matches(file, flags(file, "Marker", "Marked")))
                .toList();
    }

    /** By schedule or by event, and how it is protected; the document has two words for files that are kept. */
    List<String> flags(RecordedFile file, String... marked) {
        List<String> flags = new ArrayList<>(List.of(file.event().isEmpty() ? "Timing" : "Event"));
        if (isCovered(PROTECT, file)) {
            flags.addAll(List.of(marked));
        }
        if (isCovered(RESTRICT, file)) {
            flags.add("Restrict");
        }
        return flags;
    }

    void protect(List<Protection> more) throws Refusal {
        if (protections.size() + more.size() > MOST_PROTECTIONS) {
            throw new Refusal(DahuaError.SERVER_INTERNAL_ERROR);
        }
        protections.addAll(more);
    }

    /** Ends the protections of these types and channels that lie between the times altogether. */
    void release(Set<String> types, List<Integer> channels, LocalDateTime from, LocalDateTime to) {
        protections.removeIf(old -> types.contains(old.type())
                && channels.contains(old.channel())
                && !old.from().isBefore(from)
                && !old.to().isAfter(to));
    }

    private boolean isCovered(String type, RecordedFile file) {
        return protections.stream().anyMatch(old -> old.type().equals(type) && old.covers(file));
    }
}
