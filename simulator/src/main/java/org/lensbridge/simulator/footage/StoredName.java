package org.lensbridge.simulator.footage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files as the path rules of 6.3.2 make them:
 * {@code /mnt/dvr/sda0/2015-01-08/001/dav/19/19.57.12-19.58.25[M][0@0][0].dav}. The main stream is stored below the
 * first directory of 4.11.5, extra streams below the second.
 *
 * @param channel from 1
 */
record StoredName(int channel, LocalDateTime start) {
    private static final Pattern FORM = Pattern.compile("/mnt/dvr/sda[01]/(\\d{4})-(\\d\\d)-(\\d\\d)/(\\d{3})"
            + "/(?:dav/\\d\\d/(\\d\\d)\\.(\\d\\d)\\.(\\d\\d)-|jpg/(\\d\\d)/(\\d\\d)/(\\d\\d)\\[)[^/]{1,40}");

    static String video(int channel, int subtype, LocalDateTime start, LocalDateTime end, char why) {
        return String.format(
                Locale.ROOT,
                "%s/dav/%tH/%2$tH.%2$tM.%2$tS-%3$tH.%3$tM.%3$tS[%4$c][0@%5$d][0].dav",
                folder(channel, subtype, start),
                start,
                end,
                why,
                subtype);
    }

    static String picture(int channel, LocalDateTime time, char why) {
        return String.format(
                Locale.ROOT, "%s/jpg/%tH/%2$tM/%2$tS[%3$c][0@0][0].jpg", folder(channel, 0, time), time, why);
    }

    private static String folder(int channel, int subtype, LocalDateTime start) {
        return String.format(Locale.ROOT, "/mnt/dvr/sda%d/%tF/%03d", subtype == 0 ? 0 : 1, start, channel);
    }

    /** What a name says; empty when it is none of these. */
    static Optional<StoredName> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = form.group(5) == null ? 8 : 5;
        try {
            LocalDate day = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            LocalTime time = LocalTime.of(number(form, first), number(form, first + 1), number(form, first + 2));
            return Optional.of(new StoredName(number(form, 4), day.atTime(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
