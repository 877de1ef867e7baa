package org.lensbridge.driver.support.example;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.Probe;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Image;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.quirk.Devices;
import org.lensbridge.driver.support.quirk.Quirk;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** A whole driver for cameras that nobody makes. A real one has a file for each of its parts. */
public final class AcmeDriver implements DriverFactory {
    // 1. Requests, as the vendor's document lists them.
    static final Operation IDENTITY = read("system.identity", "2.1", "/cgi/id", Decoding.KEYS, "Who it is.")
            .reused(Reuse.CONFIGURATION);
    static final Operation PICTURE = read(
                    "video.picture", "3.1", "/cgi/jpg?cam={channel}", Decoding.BYTES, "A picture.")
            .channelFrom(0);
    static final Operation GET = read("config.get", "4.1", "/cgi/get?table={table}", Decoding.KEYS, "Reads a table.")
            .needs("table", ValueType.TEXT, "its name")
            .reused(Reuse.CONFIGURATION);
    static final Operation SET = write(
                    "config.set", "4.2", "/cgi/set?{*changes}", Decoding.confirmation("done"), "Changes parameters.")
            .needs("changes", ValueType.ANY, "a record of full names");
    static final List<Operation> OPERATIONS = List.of(IDENTITY, PICTURE, GET, SET);

    // 2. Parameters, in the document's order. Cameras count from 0 in keys.
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.of("image.{channel}.brightness", ValueType.integer(0, 255), "5.1", "The brightness.")
                    .at(Index.channel(0)),
            Parameter.of("image.{channel}.mirror", ValueType.FLAG, "5.2", "Whether left and right are exchanged.")
                    .as(Conversions.ON_OFF)
                    .at(Index.channel(0)));

    // 3. How devices say no.
    private static final RefusalTable REFUSALS = new RefusalTable(List.of(
            new RefusalTable.Row("13", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new RefusalTable.Row("22", "", Kind.INVALID_ARGUMENT, "The device does not accept an argument.")));

    private static Optional<CameraException> refusal(HttpReply reply) {
        String text = reply.mediaType().startsWith("image/") ? "" : reply.text();
        return text.startsWith("failed ")
                ? Optional.of(REFUSALS.failure(Optional.of(text.substring(7).strip()), text))
                : Optional.empty();
    }

    // 4. Which request reads and writes which parameters.
    private static final class Dialect implements ParameterDialect {
        @Override
        public Optional<String> group(String key) {
            int dot = key.indexOf('.');
            return dot > 0 ? Optional.of(key.substring(0, dot)) : Optional.empty();
        }

        @Override
        public Request read(List<String> groups) {
            return Request.read(GET, Map.of("table", Value.of(groups.get(0))));
        }

        @Override
        public Answer answer(List<String> groups, HttpReply reply) {
            return Answer.of(KeyValues.parse(reply.text()));
        }

        @Override
        public List<Request> write(String group, Map<String, String> changes) {
            Map<String, Value> record = new LinkedHashMap<>();
            changes.forEach((key, text) -> record.put(key, Value.of(text)));
            return List.of(new Request(SET, Map.of("changes", Value.of(record)), List.copyOf(changes.keySet())));
        }
    }

    // 5. What some firmware does otherwise.
    private static final QuirkTable QUIRKS = new QuirkTable(List.of(Quirk.ofOperations(
            "pictures-from-one",
            "the release notes of 2.0 say so",
            new Devices("acme-.*", "1.0", "2.0"),
            row -> row.name().equals(PICTURE.name()) ? row.withChannelBase(1) : row)));

    // 6. Who a device is, and what it can do.
    private static Survey.Findings survey(Connection connection) {
        KeyValueDocument id = connection.questions().demand(IDENTITY, Map.of());
        if (id.text("acme.model").isEmpty()) {
            throw new CameraException(Kind.UNSUPPORTED, "What answers there is not an Acme camera.");
        }
        String model = id.text("acme.model").get();
        DeviceInfo info = new DeviceInfo(
                "Acme", model, id.text("version").orElse(""), id.text("serial").orElse(""), "", Map.of());
        QuirkTable.Applied quirks = QUIRKS.select(info, List.of(), QUIRKS.choice(connection.option(QuirkTable.OPTION)));
        OperationEngine engine = connection.adapted(quirks);
        List<Parameter> parameters = quirks.parameters(PARAMETERS);
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(
                0,
                Operations.class,
                new RowOperations(OPERATIONS, engine, connection.scope(), MultipartLimits.DEFAULT));
        table.channel(1, "Camera")
                .add(1, Snapshot.class, request -> {
                    HttpReply reply = engine.send(PICTURE, Map.of(Operation.CHANNEL, Value.of(1)));
                    return new Image("image/jpeg", connection.context().clock().instant(), reply.body());
                })
                .add(
                        1,
                        Settings.class,
                        new RowSettings(
                                new ParameterEngine(engine, new Dialect(), parameters, 1),
                                connection.scope(),
                                connection.context()::warn));
        return new Survey.Findings(quirks.shownIn(info), IDENTITY, table.build(), List.of());
    }

    // 7. The service. In a bundle the class carries @Component and @ProvidesDriver, the constructor @Activate.
    private static final DriverInfo INFO = new DriverInfo(
            "acme",
            "Acme",
            "Acme cameras",
            Set.of("Operations", "Settings", "Snapshot"),
            List.of(new Probe("/cgi/id")),
            List.of(QUIRKS.option()));
    private static final Family FAMILY =
            new Family(INFO, AcmeDriver::refusal, IDENTITY, connection -> () -> survey(connection));

    private final HttpTransport transport;

    public AcmeDriver(HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public DriverInfo info() {
        return INFO;
    }

    @Override
    public int match(Evidence evidence) {
        String answer = evidence.fact(Evidence.probe("/cgi/id", "body")).orElse("");
        return answer.contains("acme.model=") ? 95 : 0;
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return FAMILY.open(transport, config, context);
    }
}
