package org.lensbridge.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceSession;

/** A connected session and what it found. */
public record Connected(DeviceSession session, Description description) {
    public Connected {
        Objects.requireNonNull(session);
        Objects.requireNonNull(description);
    }

    /** The capability of each channel that has it, in the order of the description; may be empty. */
    public <C extends Capability> List<C> all(Class<C> type) {
        return description.channels().stream()
                .flatMap(channel -> session.capability(channel.number(), type).stream())
                .toList();
    }

    /** The capability of the first channel that has it. A test of what the device lacks is skipped here. */
    public <C extends Capability> C require(Class<C> type) {
        return ends(type).get(0);
    }

    /** That of the first and of the last channel that have it, where numbers that are mixed up differ most; skips like {@link #require}. */
    public <C extends Capability> List<C> ends(Class<C> type) {
        List<C> found = all(type);
        assumeTrue(!found.isEmpty(), "the device has no " + Capability.nameOf(type));
        return Stream.of(found.get(0), found.get(found.size() - 1)).distinct().toList();
    }
}
