package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.IntFunction;
import org.lensbridge.simulator.dahua.analytics.Granularity;
import org.lensbridge.simulator.dahua.analytics.PeopleCount;

/**
 * {@code videoStatServer.cgi}: 8.3. Channels count from 1 in requests, may be left out, and count from 0 in replies. The rule that
 * counts goes all day, so that its time section is the day.
 */
final class VideoStatCgi {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String RULE = "NumberStat";

    private final Site site;
    private final IntFunction<PeopleCount> people;
    private final Searches<Item> searches = new Searches<>();

    private record Item(int channel, PeopleCount.Span span) {}

    VideoStatCgi(Site site, IntFunction<PeopleCount> people) {
        this.site = site;
        this.people = people;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "videoStatServer.cgi?getSummary",
                this::summary,
                "videoStatServer.cgi?startFind",
                this::start,
                "videoStatServer.cgi?doFind",
                call -> {
                    site.channel(call, 1);
                    searches.part(call, VideoStatCgi::write);
                },
                "videoStatServer.cgi?stopFind",
                call -> {
                    site.channel(call, 1);
                    searches.stop(call);
                });
    }

    Searches<?> searches() {
        return searches;
    }

    private void summary(Call call) throws Refusal {
        int channel = site.channel(call, 1);
        PeopleCount count = people.apply(channel);
        PeopleCount.Passages today =
                count.since(Granularity.DAY.begin(site.clock().now()));
        PeopleCount.Passages total = count.since(LocalDateTime.MIN);
        Lines lines = new Lines("summary.").add("Channel", channel).add("RuleName", RULE);
        lines.at("EnteredSubtotal.")
                .add("Today", today.entered())
                .add("Total", total.entered())
                .add("TotalInTimeSection", today.entered());
        lines.at("ExitedSubtotal.")
                .add("Today", today.exited())
                .add("Total", total.exited())
                .add("TotalInTimeSection", today.exited());
        call.lines(lines.all());
    }

    private void start(Call call) throws Refusal {
        int channel = site.channel(call, 1);
        LocalDateTime start = ClockCgi.time(call.required("condition.StartTime"));
        LocalDateTime end = ClockCgi.time(call.required("condition.EndTime"));
        Granularity granularity =
                Granularity.of(call.required("condition.Granularity")).orElseThrow(Refusal::invalidParam);
        searches.start(
                call,
                people.apply(channel).spans(start, end, granularity).stream()
                        .map(span -> new Item(channel, span))
                        .toList());
    }

    private static void write(Lines lines, Item item) {
        PeopleCount.Span span = item.span();
        lines.add("Channel", item.channel())
                .add("EndTime", TIME.format(span.end()))
                .add("EnteredSubtotal", span.passages().entered())
                .add("ExitedSubtotal", span.passages().exited())
                .add("RuleName", RULE)
                .add("StartTime", TIME.format(span.start()));
    }
}
