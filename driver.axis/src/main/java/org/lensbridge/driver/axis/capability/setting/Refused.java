package org.lensbridge.driver.axis.capability.setting;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What a device says when it refuses a change, with the parameters that it was about: pages for people do not always name them. Stateless. */
public final class Refused {
    private static final int MOST = 8;

    private Refused() {}

    /** The failure, with the keys where it names none of them and is about the change. */
    public static CameraException naming(CameraException failure, Collection<String> keys) {
        boolean about = failure.kind() == Kind.INVALID_ARGUMENT
                || failure.kind() == Kind.PROTOCOL
                || failure.kind() == Kind.UNSUPPORTED;
        if (!about || keys.isEmpty() || keys.stream().anyMatch(failure.reason()::contains)) {
            return failure;
        }
        String named = keys.stream().limit(MOST).collect(Collectors.joining(", "));
        return new CameraException(failure.kind(), failure.reason() + " It was told to set " + named + ".", failure)
                .during(failure.operation())
                .after(failure.retryAfter().orElse(Duration.ZERO));
    }
}
