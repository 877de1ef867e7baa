package org.lensbridge.driver.excelsense.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpReply;

/**
 * How settings are read and written: a group of keys is what one {@code type=} holds, such as {@code devicePort.httpPort} in
 * {@code type=devicePort}. A list within a group is a group of its own, so that it is written when it changes and only then. Stateless.
 */
final class ExcelsenseDialect implements ParameterDialect {
    private static final Pattern GROUP = Pattern.compile("(sensor\\.\\w+|AVStream\\.\\d{1,3}|OSDCanvas\\[\\d{1,3}]"
            + "|recordDirInfo\\[\\d{1,3}]|(?:recordPolicy|motionAlarm)\\.weekDay|motionAlarm\\.motionDetectionArea"
            + "|(?:motionAlarm|diskAlarm)\\.AlarmLinkage|\\w+)(?:[.\\[].*)?");

    @Override
    public Optional<String> group(String key) {
        Matcher group = GROUP.matcher(key);
        return group.matches() && Groups.of(group.group(1)).isPresent()
                ? Optional.of(group.group(1))
                : Optional.empty();
    }

    /** A policy of recording must always say which stream and which group of disks. */
    @Override
    public boolean accompanies(String key, String group) {
        return group(key).filter(group::equals).isPresent()
                || group.equals("recordPolicy.weekDay")
                        && (key.equals("recordPolicy.StreamId") || key.equals("recordPolicy.DiskGroupId"));
    }

    @Override
    public Request read(List<String> groups) {
        Group group = found(groups.get(0));
        return Request.read(group.get(), group.which());
    }

    @Override
    public Answer answer(List<String> groups, HttpReply reply) {
        Decoding.Decoded decoded = Decoding.MARKED.decode(reply);
        Map<String, String> texts = found(groups.get(0)).form().read((Value.Fields) decoded.document());
        return new Answer(texts, decoded.warnings());
    }

    @Override
    public List<Request> write(String name, Map<String, String> changes) {
        Group group = found(name);
        Map<String, Value> arguments = new LinkedHashMap<>(group.which());
        arguments.putAll(group.form().write(group.set().orElseThrow(() -> readOnly(name)), changes));
        return List.of(new Request(group.set().orElseThrow(), arguments, List.copyOf(changes.keySet())));
    }

    private static Group found(String name) {
        return Groups.of(name).orElseThrow();
    }

    private static CameraException readOnly(String group) {
        return new CameraException(
                Kind.UNSUPPORTED, "Nothing was written. What begins with " + group + " can only be read.");
    }
}
