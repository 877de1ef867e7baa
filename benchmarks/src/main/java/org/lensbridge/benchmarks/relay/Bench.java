package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.CpuTime;

/**
 * The processes around the one that is measured.
 *
 * @param source one reader of the camera itself, which tells how many frames there were
 */
record Bench(int readers, int cameraPort, Child source, Child drain) {
    Window measure(Relay relay, int seconds) throws IOException, InterruptedException {
        if (!relay.order().isEmpty()) {
            relay.process().ask(String.format(relay.order(), cameraPort, readers));
        }
        drain.ask("open " + relay.port() + " " + relay.target() + " " + readers);
        source.ask("open " + cameraPort + " " + RelayBenchmark.CAMERA_TARGET + " 1");
        TimeUnit.SECONDS.sleep(1);
        source.ask("reset");
        drain.ask("reset");
        double before = CpuTime.of(relay.process().pid());
        TimeUnit.SECONDS.sleep(seconds);
        double cpu = CpuTime.of(relay.process().pid()) - before;
        String[] got = drain.ask("report").split(" ");
        String[] given = source.ask("report").split(" ");
        drain.ask("close");
        source.ask("close");
        long bytes = Long.parseLong(got[0]);
        return new Window(cpu, bytes, Long.parseLong(got[1]), Long.parseLong(given[1]), Integer.parseInt(got[3]));
    }
}
