package org.lensbridge.simulator.arecont;

import java.util.Map;

/** {@code sd_stampspan} and {@code sd_playbackstamp}. */
final class CardParameters {
    private CardParameters() {}

    static void addTo(Map<String, Computed> all, ArecontSite site) {
        all.put("sd_stampspan", (sensor, argument) -> site.card().recorded().toString());
        all.put("sd_playbackstamp", new PlaybackStamp(site.card()));
    }

    private record PlaybackStamp(Card card) implements Computed {
        @Override
        public String get(int sensor, String argument) {
            return card.wanted().toString();
        }

        /** The end may be missing. */
        @Override
        public String set(int sensor, String value) throws Refusal {
            Computed.check(
                    value.matches("\\d{1,12}(,\\d{1,12})?"), "sd_playbackstamp", "begin or begin,end in seconds");
            String[] times = value.split(",");
            long begin = Long.parseLong(times[0]);
            long end = times.length == 1 ? 0 : Long.parseLong(times[1]);
            Computed.check(end == 0 || end >= begin, "sd_playbackstamp", "a begin before its end");
            card.want(new Card.Span(begin, end));
            return value;
        }
    }
}
