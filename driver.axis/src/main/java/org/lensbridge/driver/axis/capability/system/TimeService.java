package org.lensbridge.driver.axis.capability.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.codec.PosixZone;
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.TimeOperations;
import org.lensbridge.driver.support.operation.OperationEngine;

/** Time and zone by {@code time.cgi}. A zone that is changed here loses its name, which the interface has no offsets for. */
final class TimeService implements Dial {
    private final OperationEngine engine;

    TimeService(OperationEngine engine) {
        this.engine = engine;
    }

    private Value ask() {
        return engine.call(TimeOperations.INFO).document();
    }

    @Override
    public Instant time() {
        Value answer = ask();
        return moment(answer, "dateTime")
                .or(() -> moment(answer, "localDateTime"))
                .map(OffsetDateTime::toInstant)
                .orElseThrow(() -> new CameraException(Kind.PROTOCOL, "The device's answer tells no time."));
    }

    private static Optional<OffsetDateTime> moment(Value answer, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(Members.text(answer, "data", name)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public void set(Instant time) {
        String text = time.truncatedTo(ChronoUnit.SECONDS).toString();
        engine.call(TimeOperations.SET, Map.of(TimeOperations.TIME, Value.of(text)));
    }

    /** By its rule; firmware that tells a name only is taken to know it like everybody, else the time tells how far it is from UTC. */
    @Override
    public Optional<DeviceZone> zone() {
        Value answer = ask();
        boolean saves = answer.at("data", "dstEnabled").asFlag().orElse(true);
        return PosixZone.parse(Members.text(answer, "data", "posixTimeZone"))
                .map(rule -> new DeviceZone(rule, saves && rule.saving().isPresent()))
                .or(() -> named(Members.text(answer, "data", "timeZone"), answer));
    }

    private static Optional<DeviceZone> named(String name, Value answer) {
        Optional<OffsetDateTime> local = moment(answer, "localDateTime");
        Optional<ZoneOffset> offset;
        try {
            offset = Optional.of(ZoneId.of(name)
                    .getRules()
                    .getStandardOffset(local.map(OffsetDateTime::toInstant).orElse(Instant.EPOCH)));
        } catch (DateTimeException unknown) {
            offset = local.map(OffsetDateTime::getOffset);
        }
        return offset.map(from -> new DeviceZone(new PosixZone(PosixZone.nameOf(from), from, Optional.empty()), false));
    }

    @Override
    public void write(DeviceZone zone) {
        engine.call(
                TimeOperations.SET_POSIX_ZONE,
                Map.of(
                        TimeOperations.ZONE,
                        Value.of(zone.rule().text()),
                        TimeOperations.SAVING,
                        Value.of(zone.saves())));
    }
}
