package org.lensbridge.web.fake;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.event.Phase;

/** The dashboard with made-up cameras, to be looked at: {@code Dashboard PORT MEDIA-PORT}. Log in as admin with {@link FakeAccounts#PASSWORD}. */
public final class Dashboard {
    private Dashboard() {}

    public static void main(String[] args) throws Exception {
        PictureServer media = new PictureServer(Integer.parseInt(args[1]));
        WebServer web = new WebServer(Integer.parseInt(args[0]), media.port());
        fill(web);
        new CountDownLatch(1).await();
    }

    private static void fill(WebServer web) {
        for (String name : new String[] {"gate", "hall", "loading-dock", "parking", "roof", "yard"}) {
            FakeDevice device = web.devices.add(name, "http://192.168.1." + (20 + name.length()));
            device.say(DeviceState.ONLINE, "").channel("LiveVideo", "Snapshot", "PanTiltZoom", "Presets");
        }
        web.devices
                .add("lobby", "https://lobby.local")
                .say(DeviceState.DEGRADED, "The certificate is not verified.")
                .channel("Snapshot");
        web.devices
                .add("north-fence", "http://192.168.1.77")
                .say(DeviceState.OFFLINE, "No connection to 192.168.1.77: check power and network.");
        web.devices
                .add("vault", "http://192.168.1.78")
                .say(DeviceState.AUTH_FAILED, "The camera refused user and password twice. Correct them.");
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger count = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            happen(web, count.incrementAndGet());
        }
        timer.scheduleAtFixedRate(() -> happen(web, count.incrementAndGet()), 2, 2, TimeUnit.SECONDS);
    }

    private static void happen(WebServer web, int count) {
        if (count % 5 == 0) {
            FakeDevice roof = (FakeDevice) web.devices.devices().get(5);
            boolean off = count % 10 == 0;
            roof.say(off ? DeviceState.OFFLINE : DeviceState.ONLINE, off ? "The camera does not answer any more." : "");
            web.bus.publish(
                    roof.id().value(),
                    0,
                    "device-state",
                    Phase.UPDATE,
                    Map.of("state", Value.of(roof.status.state().name()), "detail", Value.of(roof.status.detail())));
        } else {
            String[] types = {"motion", "line-crossed", "input", "tamper"};
            String device = web.devices.devices().get(count % 3).id().value();
            web.bus.publish(device, 1, types[count % 4], Phase.values()[count % 3], Map.of());
        }
    }
}
