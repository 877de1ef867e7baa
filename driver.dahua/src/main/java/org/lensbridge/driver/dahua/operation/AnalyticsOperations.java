package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Video analysis, heat maps and counts: chapter 8. Requests count channels from 1; tables, and the channels in answers, from 0.
 *
 * <p>Times are the device's own, {@code yyyy-MM-dd hh:mm:ss}.
 */
public final class AnalyticsOperations {
    private static final String COUNTS = "/cgi-bin/videoStatServer.cgi?action=";

    /** Section 8.1.1. */
    public static final Operation CAPABILITIES = read(
                    "analytics.capabilities",
                    "8.1.1",
                    "/cgi-bin/devVideoAnalyse.cgi?action=getcaps&channel={channel}",
                    Decoding.KEYS,
                    "What a channel can recognise: rules, scenes and how many of them.")
            .channelFrom(1)
            .reused(Reuse.CONFIGURATION);

    /** Section 8.1.2. */
    public static final Operation GLOBAL =
            Tables.get("config.videoAnalyseGlobal", "8.1.2", "VideoAnalyseGlobal", "The scene that a channel sees.");
    /** Section 8.1.3. */
    public static final Operation RULES =
            Tables.get("config.videoAnalyseRule", "8.1.3", "VideoAnalyseRule", "What a channel watches for.");
    /** Section 8.1.3. */
    public static final Operation SET_RULES = Tables.set(RULES, "VideoAnalyseRule");

    /** Section 8.2.2; the answer is read by {@link org.lensbridge.driver.dahua.codec.HeatMapFile}. */
    public static final Operation HEAT_MAP = read(
                    "analytics.heatMap",
                    "8.2.2",
                    "/cgi-bin/heatMap.cgi?action=getPicByTime&channel={channel}&StartTime={start}&EndTime={end}",
                    Decodings.HEAT_MAP,
                    "Where much happened in a time: width, height and a byte for each cell.")
            .channelFrom(1)
            .needs("start", Records.TIME, "the time from which, as yyyy-MM-dd hh:mm:ss")
            .needs("end", Records.TIME, "the time until which, as yyyy-MM-dd hh:mm:ss");

    /** Section 8.3.1; the channel in the answer counts from 0. */
    public static final Operation SUMMARY = read(
                    "analytics.summary",
                    "8.3.1",
                    COUNTS + "getSummary&channel={channel}",
                    Decoding.KEYS,
                    "How many came and went today and altogether.")
            .channelFrom(1)
            .reused(Reuse.STATE);

    /** Section 8.3.2, first step: a token of 0 or less means that nothing was found. */
    public static final Operation START_COUNTS = write(
                    "analytics.counts.start",
                    "8.3.2",
                    COUNTS
                            + "startFind&channel={channel}&condition.StartTime={start}&condition.EndTime={end}"
                            + "&condition.Granularity={granularity}",
                    Decoding.KEYS,
                    "Begins to look for counts: a token for the next steps, and how many there are.")
            .channelFrom(1)
            .needs("start", Records.TIME, "the time from which, as yyyy-MM-dd hh:mm:ss")
            .needs("end", Records.TIME, "the time until which, as yyyy-MM-dd hh:mm:ss")
            .needs(
                    "granularity",
                    ValueType.choice("Hour", "Day", "Week", "Month", "Season", "Year"),
                    "the time over which each count goes");

    /** Section 8.3.2, second step; channels in the answer count from 0. */
    public static final Operation FIND_COUNTS = read(
                    "analytics.counts.find",
                    "8.3.2",
                    COUNTS + "doFind&channel={channel}&token={token}&beginNumber={begin}&count={count}",
                    Decoding.KEYS,
                    "Counts that were looked for.")
            .channelFrom(1)
            .needs("token", Records.TOKEN, "from the first step")
            .needs("begin", ValueType.integer(0, Integer.MAX_VALUE), "the first of them, from 0")
            .needs("count", Records.COUNT, "how many");

    /** Section 8.3.2, third step. */
    public static final Operation STOP_COUNTS = write(
                    "analytics.counts.stop",
                    "8.3.2",
                    COUNTS + "stopFind&token={token}&channel={channel}",
                    Confirmation.OK,
                    "Ends looking for counts.")
            .channelFrom(1)
            .needs("token", Records.TOKEN, "from the first step");

    static final List<Operation> ALL = Stream.of(
                    List.of(CAPABILITIES, GLOBAL, Tables.set(GLOBAL, "VideoAnalyseGlobal"), RULES, SET_RULES),
                    Tables.table(
                            "config.videoWidgetNumberStat",
                            "8.2.1",
                            "VideoWidgetNumberStat",
                            "How counts are shown in the picture."),
                    List.of(HEAT_MAP, SUMMARY, START_COUNTS, FIND_COUNTS, STOP_COUNTS))
            .flatMap(List::stream)
            .toList();

    private AnalyticsOperations() {}
}
