package org.lensbridge.driver.arecont.capability.media;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Operations rows;
    private final Configuration configuration;
    private final MediaOptions options;

    /** Rules over the rows of a camera. */
    public RuledOperations(Operations rows, Ground ground) {
        this.rows = rows;
        this.configuration = ground.configuration();
        this.options = MediaOptions.of(ground.connection());
    }

    @Override
    public List<OperationInfo> list() {
        return rows.list();
    }

    @Override
    public Reply invoke(String name, Map<String, Value> arguments) {
        return rows.invoke(name, ruled(name, arguments));
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
