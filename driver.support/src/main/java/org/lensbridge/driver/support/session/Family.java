package org.lensbridge.driver.support.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransport;

/**
 * What the sessions of a driver have in common: all that a driver brings beside its rows. Immutable; drivers hold one as a constant.
 *
 * @param info what the driver says of itself; its options are checked before a session is opened
 * @param refusals how devices say no
 * @param target what a device's HTTP target needs beyond address, login, trust and timeout
 * @param proof the cheapest request that only devices of this family answer, and only to a valid login
 * @param survey makes what identifies a device, once for each session
 */
public record Family(
        DriverInfo info,
        Refusals refusals,
        UnaryOperator<HttpTarget> target,
        Operation proof,
        Function<Connection, Survey> survey) {
    public Family {
        Objects.requireNonNull(info);
        Objects.requireNonNull(refusals);
        Objects.requireNonNull(target);
        Objects.requireNonNull(proof);
        Objects.requireNonNull(survey);
    }

    /** A family whose devices need nothing special of the transport. */
    public Family(DriverInfo info, Refusals refusals, Operation proof, Function<Connection, Survey> survey) {
        this(info, refusals, UnaryOperator.identity(), proof, survey);
    }

    /**
     * Opens a session. Does no I/O.
     *
     * @throws CameraException INVALID_ARGUMENT for an option or address that is of no use
     */
    public DeviceSession open(HttpTransport transport, DeviceConfig config, DriverContext context) {
        Map<String, Value> options = options(config);
        HttpDevice http = open(transport, config, config.address());
        Connection connection = new Connection(
                config,
                options,
                context,
                http,
                new OperationEngine(http, refusals, config.timeout()).greeting(proof),
                new SessionScope(),
                other -> open(transport, config, other));
        try {
            return new RowSession(connection, proof, survey.apply(connection));
        } catch (RuntimeException e) {
            connection.scope().close();
            http.close();
            throw e;
        }
    }

    private HttpDevice open(HttpTransport transport, DeviceConfig config, DeviceAddress address) {
        HttpTarget whom;
        try {
            whom = target.apply(HttpTarget.of(address, config.credentials())
                    .withTrust(config.trust())
                    .withTimeout(config.timeout()));
        } catch (IllegalArgumentException e) {
            throw new CameraException(Kind.INVALID_ARGUMENT, e.getMessage(), e);
        }
        return transport.open(whom);
    }

    private Map<String, Value> options(DeviceConfig config) {
        Map<String, Value> options = new HashMap<>();
        for (DriverOption option : info.options()) {
            Optional<Value> value =
                    Optional.ofNullable(config.options().get(option.name())).or(option::defaultValue);
            value.ifPresent(given -> {
                option.type().problem(given).ifPresent(problem -> {
                    throw new CameraException(Kind.INVALID_ARGUMENT, "Option " + option.name() + ": " + problem + ".");
                });
                options.put(option.name(), given);
            });
        }
        return options;
    }
}
