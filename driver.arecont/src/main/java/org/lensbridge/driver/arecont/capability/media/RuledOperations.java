package org.lensbridge.driver.arecont.capability.media;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.operation.StreamOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;

/** The driver's rows, those of pictures and streams by {@link StreamRules}. Thread-safe. */
public final class RuledOperations implements Operations {
    private static final Set<String> PICTURES =
            StreamOperations.ALL.stream().map(Operation::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ADDRESSES = StreamOperations.ALL.stream()
            .filter(Operation::isAddress)
            .map(Operation::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Operations rows;
    private final Supplier<String> server;
    private final Configuration configuration;
    private final MediaOptions options;

    /**
     * Rules over the rows of a camera.
     *
     * @param rows with addresses that begin with their path
     * @param server what addresses begin with; may ask the camera, when the first address is asked for
     */
    public RuledOperations(Operations rows, Ground ground, Supplier<String> server) {
        this.rows = rows;
        this.server = server;
        this.configuration = ground.configuration();
        this.options = MediaOptions.of(ground.connection());
    }

    @Override
    public List<OperationInfo> list() {
        return rows.list();
    }

    @Override
    public Reply invoke(String name, Map<String, Value> arguments) {
        Reply reply = rows.invoke(name, ruled(name, arguments));
        return ADDRESSES.contains(name)
                ? new Reply(name, Value.of(server.get() + reply.document()), reply.warnings())
                : reply;
    }

    @Override
    public Reply upload(String name, Map<String, Value> arguments, Upload body) {
        return rows.upload(name, arguments, body);
    }

    @Override
    public StreamHandle open(String name, Map<String, Value> arguments, ReplySink sink) {
        return rows.open(name, ruled(name, arguments), sink);
    }

    private Map<String, Value> ruled(String name, Map<String, Value> arguments) {
        if (!PICTURES.contains(name) || arguments.isEmpty()) {
            return arguments;
        }
        try {
            Sensor sensor = Sensor.of(configuration);
            return new StreamRules(options.windows(), sensor.width(), sensor.height()).applied(arguments);
        } catch (CameraException e) {
            throw e.during(name);
        }
    }
}
