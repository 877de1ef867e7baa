package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.http.Parameter;

/**
 * How a list stands in requests and replies: {@code nameBegin=1}, the fields of the first turn, {@code next=2}, those of the second,
 * and {@code nameEnd} with the number of turns. Immutable.
 *
 * @param name what the markers begin with
 * @param next the marker between turns
 * @param count whether replies tell the number of turns before the first
 */
record Loop(String name, String next, Count count) {
    /** When {@code nameCount} is told. */
    enum Count {
        NEVER,
        /** By the document's tables; its examples leave it out. */
        BY_TABLE,
        ALWAYS
    }

    static final Loop NETWORK = new Loop("localNetwork", "localNetworkNextFlag", Count.NEVER);
    static final Loop CANVAS = new Loop("OSDCanvas", "next_OSDCanvasURL", Count.BY_TABLE);
    static final Loop OSD_INFO = new Loop("OSDInfo", "next_OSDInfoURL", Count.ALWAYS);
    static final Loop DISK = new Loop("diskInfo", "next_diskInfoURL", Count.BY_TABLE);
    static final Loop STREAM = new Loop("AVStream", "next_AVStreamURL", Count.ALWAYS);
    static final Loop ENCODER = new Loop("AVStreamEncoderAbility", "next_AVStreamEncoderURL", Count.ALWAYS);
    static final Loop RESOLUTION = new Loop("videoResolution", "next_videoResolutionURL", Count.ALWAYS);
    static final Loop DAY = new Loop("weekDay", "next_weekDayURL", Count.BY_TABLE);
    static final Loop DIRECTORY = new Loop("recordDirInfo", "recordDirInfoNextURL", Count.NEVER);
    static final Loop AREA = new Loop("motionDetectionArea", "next_motionDetectionAreaURL", Count.BY_TABLE);
    static final Loop LINKAGE = new Loop("AlarmLinkage", "next_AlarmLinkageURL", Count.BY_TABLE);
    static final Loop SYSTEM_LOG = new Loop("SystemLogInfo", "next_SystemLogInfoURL", Count.ALWAYS);
    static final Loop ALARM_LOG = new Loop("AlarmLogInfo", "next_AlarmLogInfoURL", Count.ALWAYS);

    private static final int MOST_TURNS = 64;

    /** The parameters of each turn in a request; empty when it has no such list. */
    Optional<List<List<Parameter>>> turns(List<Parameter> parameters) throws Refusal {
        List<List<Parameter>> turns = new ArrayList<>();
        boolean inside = false;
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name + "Begin")) {
                Refusal.check(!inside && parameter.value().equals("1"));
                inside = true;
                turns.add(new ArrayList<>());
            } else if (parameter.name().equals(name + "End")) {
                Refusal.check(inside);
                return Optional.of(turns);
            } else if (inside && parameter.name().equals(next)) {
                Refusal.check(turns.size() < MOST_TURNS);
                turns.add(new ArrayList<>());
            } else if (inside) {
                turns.get(turns.size() - 1).add(parameter);
            }
        }
        Refusal.check(!inside);
        return Optional.empty();
    }
}
