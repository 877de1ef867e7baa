package org.lensbridge.driver.dahua.capability.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;

class PageCollectorTest {
    private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

    private static Recording file(int second, String name) {
        Instant start = NOON.plusSeconds(second);
        return new Recording("/" + name, start, start.plusSeconds(60), "dav", 1, Set.of());
    }

    /** A page of a device that lists all that begins at or after the cursor, or a little before. */
    private static Page<Recording> page(List<Recording> device, int limit, int most, String cursor) {
        Optional<Place> after = Place.parse(cursor, DeviceTime.UTC);
        PageCollector page = new PageCollector(limit, most, after);
        for (Recording file : device) {
            boolean listed = after.isEmpty() || file.end().isAfter(after.get().start());
            if (listed && page.full()) {
                return page.page(DeviceTime.UTC);
            }
            if (listed && page.exhausted()) {
                return page.cut(DeviceTime.UTC);
            }
            if (listed) {
                page.add(file, !file.token().endsWith("0"));
            }
        }
        return page.page(DeviceTime.UTC);
    }

    private static List<Recording> all(List<Recording> device, int limit, int most) {
        List<Recording> found = new ArrayList<>();
        String cursor = Page.FIRST;
        int pages = 0;
        do {
            Page<Recording> page = page(device, limit, most, cursor);
            assertTrue(page.items().size() <= limit);
            found.addAll(page.items());
            cursor = page.next();
            assertTrue(++pages <= 2 * device.size() + 2, "it ends");
        } while (!cursor.equals(Page.FIRST));
        return found;
    }

    /** Files that begin at the same time stand on one side of a page's end or the other; none is lost or doubled. */
    @Test
    void pagesHoldEachRecordingOnceAndInOrder() {
        Random random = new Random(4115);
        for (int round = 0; round < 400; round++) {
            List<Recording> device = new ArrayList<>();
            int count = random.nextInt(60);
            int spread = 1 + random.nextInt(600);
            for (int i = 0; i < count; i++) {
                device.add(file(random.nextInt(spread), "f" + (100 + i)));
            }
            device.sort(Comparator.comparing(Recording::start));
            if (random.nextInt(4) == 0) {
                Collections.reverse(device);
            }
            List<Recording> expected = device.stream()
                    .filter(file -> !file.token().endsWith("0"))
                    .sorted(Comparator.comparing(Recording::start).thenComparing(Recording::token))
                    .toList();
            int limit = 1 + random.nextInt(12);
            assertEquals(expected, all(device, limit, 1_000), "round " + round);
        }
    }

    @Test
    void longListsAreCutWhereNoneIsLost() {
        List<Recording> device = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            // Each tenth is wanted: a page reads many for one.
            device.add(file(60 * (i / 2), "f" + i + (i % 10 == 3 ? "x" : "0")));
        }
        assertEquals(device.stream().filter(file -> file.token().endsWith("x")).toList(), all(device, 3, 12));
        Page<Recording> first = page(device, 3, 12, Page.FIRST);
        assertEquals(1, first.items().size());
        assertTrue(first.hasNext(), "a page may be short and not the last");
    }

    @Test
    void whatCannotBeCutIsRefused() {
        List<Recording> same = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            same.add(file(0, "f" + i + "x"));
        }
        CameraException failure = assertThrows(CameraException.class, () -> all(same, 5, 20));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        List<Recording> backwards = new ArrayList<>();
        for (int i = 30; i > 0; i--) {
            backwards.add(file(i, "f" + i + "x"));
        }
        assertThrows(CameraException.class, () -> all(backwards, 5, 20));
        assertEquals(30, all(backwards, 5, 40).size());
    }

    @Test
    void knowsWhatWasThereBefore() {
        PageCollector page = new PageCollector(5, 100, Optional.empty());
        page.add(file(1, "a"), true);
        page.add(file(1, "b"), true);
        page.add(file(1, "a"), true);
        assertEquals(2, page.page(DeviceTime.UTC).items().size());
    }
}
