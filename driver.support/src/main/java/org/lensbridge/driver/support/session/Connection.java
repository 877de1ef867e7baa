package org.lensbridge.driver.support.session;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.transport.http.HttpDevice;

/**
 * What one session talks through. Owned by the session, which closes it; thread-safe.
 *
 * @param options of the driver, checked, with their defaults
 * @param engine by the document, without quirks
 * @param scope what is open
 * @param elsewhere reaches another address of the device with the same login and trust; who calls it closes what it gets
 */
public record Connection(
        DeviceConfig config,
        Map<String, Value> options,
        DriverContext context,
        HttpDevice http,
        OperationEngine engine,
        SessionScope scope,
        Function<DeviceAddress, HttpDevice> elsewhere) {
    public Connection {
        Objects.requireNonNull(elsewhere);
        options = Map.copyOf(options);
    }

    /** The text of an option; empty when it has none. */
    public String option(String name) {
        return options.getOrDefault(name, Value.ABSENT).toString();
    }

    /**
     * The device at another port of its host, with the same scheme: a login that is protected is never sent without. Does no I/O; closed with the
     * session.
     */
    public HttpDevice at(int port) {
        DeviceAddress address = config.address();
        HttpDevice other = elsewhere.apply(new DeviceAddress(address.scheme(), address.host(), port));
        scope.onClose(other::close);
        return other;
    }

    /** Where RTSP addresses of the device begin: {@code rtsp://192.0.2.7:554}. */
    public String rtspServer(int port) {
        return "rtsp://" + new DeviceAddress("http", config.address().host(), port).authority();
    }

    /** Questions that the device may leave unanswered. */
    public Questions questions() {
        return new Questions(engine, context);
    }

    /** An engine for a device that deviates from the document, which an administrator is told. */
    public OperationEngine adapted(QuirkTable.Applied quirks) {
        quirks.quirks()
                .forEach(quirk -> context.warn(
                        "quirk " + quirk.name(),
                        "This firmware is taken to deviate from" + " the vendor's document: " + quirk.evidence()
                                + "."));
        return engine.with(quirks::operation);
    }
}
