package org.lensbridge.driver.dahua.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.ConfigOperations;
import org.lensbridge.driver.dahua.operation.TableRows;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValues;

/**
 * Tables of {@code configManager.cgi}: each is read as a whole and written by full names. A key is the vendor's full name
 * without {@code table.}; the group is the table in front of its first dot or bracket.
 */
public final class DahuaTables implements ParameterDialect {
    /** The dialect. */
    public static final DahuaTables INSTANCE = new DahuaTables();

    private static final Pattern TABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_]+[.\\[].*");
    private static final Pattern MOTION_BLOCKS =
            Pattern.compile("(MotionDetect\\[\\d+])\\.MotionDetectWindow\\[\\d+]\\.Region\\[\\d+]");
    private static final Set<String> OF_CHANNELS = DahuaParameters.ALL.stream()
            .filter(Parameter::perChannel)
            .map(row -> table(row.key()))
            .collect(Collectors.toUnmodifiableSet());

    private DahuaTables() {}

    private static String table(String key) {
        int end = 0;
        while (end < key.length() && key.charAt(end) != '.' && key.charAt(end) != '[') {
            end++;
        }
        return key.substring(0, end);
    }

    @Override
    public Optional<String> group(String key) {
        return Optional.of(table(key)).filter(table -> TABLE.matcher(table).matches());
    }

    @Override
    public Optional<String> groupCovering(String prefix) {
        return PART.matcher(prefix).matches() ? group(prefix) : Optional.empty();
    }

    /** The first index of a table of channels is the channel, from 0. */
    @Override
    public boolean covers(String key, int channel) {
        String table = table(key);
        return channel == 0 ? !OF_CHANNELS.contains(table) : key.startsWith(table + "[" + (channel - 1) + "]");
    }

    @Override
    public Request read(List<String> groups) {
        String table = groups.get(0);
        return TableRows.reading(table)
                .map(row -> Request.read(row, Map.of()))
                .orElseGet(() -> Request.read(ConfigOperations.ANY, Map.of("name", Value.of(table))));
    }

    /** Some firmware leaves out the table's name in its answer, as section 10.2.2 shows it. */
    @Override
    public Answer answer(List<String> groups, HttpReply reply) {
        String table = groups.get(0);
        return Answer.of(
                KeyValues.parse(reply.text()), key -> table(key).equalsIgnoreCase(table) ? key : table + "." + key);
    }

    @Override
    public List<Request> write(String group, Map<String, String> changes) {
        Map<String, Value> record = new LinkedHashMap<>();
        changes.forEach((key, text) -> record.put(key, Value.of(text)));
        // Section 4.8.1 demands it, and devices that hold it do not tell it.
        changes.keySet().stream()
                .flatMap(key -> motionHead(key).stream())
                .forEach(head -> record.putIfAbsent(head + ".DetectVersion", Value.of("V3.0")));
        return List.of(new Request(
                TableRows.writing(group).orElse(ConfigOperations.SET_ANY),
                Map.of("changes", Value.of(record)),
                List.copyOf(changes.keySet())));
    }

    /** The channel's part of a key that stands for blocks of a motion window. */
    private static Optional<String> motionHead(String key) {
        Matcher blocks = MOTION_BLOCKS.matcher(key);
        return blocks.matches() ? Optional.of(blocks.group(1)) : Optional.empty();
    }
}
