package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.device.DeviceClock;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.PictureSettings;
import org.lensbridge.simulator.device.Power;
import org.lensbridge.simulator.device.RequestLog;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.picture.CannedFrames;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.picture.FrameSource;
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

    /** The device as it is when it is switched on; whoever builds it closes the studio. */
    static Site build(CameraSettings settings, DeviceServer<?> server) {
        ConfigTables tables = new ConfigTables(
                settings,
                DefaultTables.with(NetworkTables.rtsp(server.rtspServer().port())));
        DeviceClock clock = server.clock();
        EventLoop loop = server.loop();
        EventHub hub = new EventHub(settings.personality(), loop);
        Journal journal = new Journal(clock);
        hub.whenRaised(journal::note);
        List<PtzUnit> positioners = perChannel(settings, PtzUnit::new);
        Outlook outlook = new Outlook(settings, tables, clock, hub, positioners);
        return new Site(
                settings,
                new Dialect(settings.personality()),
                loop,
                server.faults(),
                server.requests(),
                tables,
                clock,
                hub,
                studio(settings, outlook, loop),
                positioners,
                new UserBook(settings.device().users()),
                new ActiveUsers(clock, journal),
                journal,
                new AlarmPanel(settings, tables, hub),
                perChannel(settings, Wiper::new),
                server);
    }

    private static Studio studio(CameraSettings settings, Outlook outlook, EventLoop loop) {
        PictureSettings picture = settings.picture();
        DrawnFrames.Size size = new DrawnFrames.Size(picture.width(), picture.height());
        List<DrawnFrames.Size> streams = List.of(size, size.half(), size.half());
        DrawnFrames drawn = new DrawnFrames(streams, outlook::view);
        FrameSource source = picture.canned()
                .<FrameSource>map(canned -> CannedFrames.draw(drawn, settings.name(), canned.frames(), canned.bytes()))
                .orElse(drawn);
        return new Studio(
                settings.name(), settings.channels(), streams.size(), picture.framesPerSecond(), source, loop::execute);
    }

    private static <T> List<T> perChannel(CameraSettings settings, Supplier<T> part) {
        return Stream.generate(part).limit(settings.channels()).toList();
    }

    /** The channel of a request, counted from the base that its section of the document uses; the result from 0. */
    int channel(Call call, int base) throws Refusal {
        return call.number("channel", base, base, settings.channels() - 1 + base) - base;
    }
}
