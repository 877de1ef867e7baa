package org.lensbridge.simulator.dahua;

import java.util.List;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.picture.Studio;

/**
 * What the areas of one device share. The parts are as thread-safe as each says; areas answer on the loop.
 *
 * @param requests every request that was answered; streams note theirs themselves
 * @param positioners one per channel, the first at 0
 * @param users who may log in
 * @param journal what the device remembers for 4.13
 * @param wipers one per channel, the first at 0
 * @param power switches the device off and on
 */
record Site(
        CameraSettings settings,
        Dialect dialect,
        EventLoop loop,
        Faults faults,
        RequestLog requests,
        ConfigTables tables,
        DeviceClock clock,
        EventHub hub,
        Studio studio,
        List<PtzUnit> positioners,
        UserBook users,
        ActiveUsers activeUsers,
        Journal journal,
        AlarmPanel alarms,
        List<Wiper> wipers,
        Power power) {
    Site {
        positioners = List.copyOf(positioners);
        wipers = List.copyOf(wipers);
    }

    /** The channel of a request, counted from the base that its section of the document uses; the result from 0. */
    int channel(Call call, int base) throws Refusal {
        return call.number("channel", base, base, settings.channels() - 1 + base) - base;
    }
}
