package org.lensbridge.web.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.api.device.DeviceId;

/** Captures that hold one line, in a folder of their own. */
public final class FakeCaptures implements CaptureAdmin {
    private final List<CaptureStatus> all = new CopyOnWriteArrayList<>();
    public final List<String> bounds = new CopyOnWriteArrayList<>();
    public volatile Path folder = Path.of("none");

    @Override
    public CaptureStatus start(DeviceId device, Path file, Duration longest, long mostBytes) {
        if (file.isAbsolute()) {
            throw new IllegalStateException("A name only");
        }
        try {
            Files.writeString(folder.resolve(file), "{\"format\":\"lensbridge-capture\"}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bounds.add(longest + " " + mostBytes);
        all.add(new CaptureStatus(device, folder.resolve(file), Instant.now(), 0, 32, ""));
        return all.get(all.size() - 1);
    }

    @Override
    public CaptureStatus stop(DeviceId device) {
        CaptureStatus running = all.stream()
                .filter(status -> status.running() && status.device().equals(device))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(device + " is not being captured."));
        all.remove(running);
        all.add(new CaptureStatus(device, running.file(), running.begin(), 3, 32, "It was stopped."));
        return all.get(all.size() - 1);
    }

    @Override
    public List<CaptureStatus> captures() {
        return List.copyOf(all);
    }
}
