package org.lensbridge.driver.genericcgi.capability.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;

/**
 * The zone of a device's clock. The document has a request that sets it and none that tells it: it is that of the listed parameter whose name ends
 * in TimeZone, else the one that was set here, else that of Greenwich. Daylight saving is not told. Thread-safe.
 */
public final class DeviceZone {
    private static final Pattern NAME = Pattern.compile("(?i)(.+)\\.(time_?zone|gmt)");
    private static final Pattern OFFSET =
            Pattern.compile("(?i)[^\\w+-]*(?:GMT|UTC)?\\s*([+-])?\\s*(\\d{1,2})(?::?([0-5]\\d))?\\b.*");

    private final Ground ground;
    private final Optional<String> key;
    private volatile Optional<ZoneOffset> written = Optional.empty();

    /** The zone of the device that has been connected. */
    public DeviceZone(Ground ground) {
        this.ground = ground;
        this.key = ground.tree().values().keySet().stream()
                .filter(name -> NAME.matcher(name).matches())
                .findFirst();
    }

    /** Hours from Greenwich; empty where the device does not tell. */
    Optional<ZoneOffset> told() {
        return key.flatMap(this::ask).or(() -> written);
    }

    private Optional<ZoneOffset> ask(String name) {
        Inquiry.Answer answer =
                ground.ask(ParameterOperations.LIST, Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(name)))));
        return Tree.of(answer.document())
                .text(name)
                .or(() -> ground.tree().text(name))
                .flatMap(DeviceZone::offset);
    }

    static Optional<ZoneOffset> offset(String text) {
        if (text.strip().matches("(?i)GMT|UTC|Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher offset = OFFSET.matcher(text.strip());
        if (!offset.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(60 * ("-".equals(offset.group(1)) ? -minutes : minutes)));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    /** What was written last, for devices that do not tell. */
    void written(ZoneOffset offset) {
        written = Optional.of(offset);
    }

    /** The zone that times are taken to be in. */
    public ZoneOffset offset() {
        return told().orElse(ZoneOffset.UTC);
    }

    /** A time by the device's clock. */
    Instant instant(LocalDateTime time) {
        return time.toInstant(offset());
    }
}
