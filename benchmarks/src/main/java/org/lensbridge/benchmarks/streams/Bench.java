package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.CpuTime;

/**
 * The processes around the one that is measured.
 *
 * @param source one reader of the first camera itself, which tells how many frames there were
 */
record Bench(Row row, int cameraPort, Child source, Child readers) {
    private static final int SETTLING_MILLIS = 1000;
    private static final double TICKS = 0.02;

    /** One window of so many seconds. */
    Window measure(Contender contender, int seconds) throws IOException, InterruptedException {
        Target target = contender.prepare(cameraPort, row);
        double idle = row.marginal() ? cpu(contender.pid(), seconds) : 0;
        try {
            if (target.way() == Way.HUB) {
                contender.begin();
            } else {
                open(readers, target.way(), target.port(), row.readers(), row.cameras());
            }
            open(source, Way.RTSP, cameraPort, 1, 1);
            TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
            source.ask("reset");
            long framesBefore = target.way() == Way.HUB ? contender.frames() : 0;
            if (target.way() != Way.HUB) {
                readers.ask("reset");
            }
            double cpu = cpu(contender.pid(), seconds) - idle;
            long given = Long.parseLong(source.ask("report").split(" ")[1]);
            if (target.way() == Way.HUB) {
                long frames = contender.frames();
                return new Window(cpu, seconds, target.streams(), 0, frames < 0 ? -1 : frames - framesBefore, given, 0);
            }
            String[] got = readers.ask("report").split(" ");
            return new Window(
                    cpu,
                    seconds,
                    target.streams(),
                    Long.parseLong(got[0]),
                    Long.parseLong(got[1]),
                    given,
                    Integer.parseInt(got[2]));
        } finally {
            contender.end();
            if (target.way() != Way.HUB) {
                readers.ask("close");
            }
            source.ask("close");
        }
    }

    private static double cpu(long process, int seconds) throws IOException, InterruptedException {
        Map<Path, Double> before = CpuTime.threads(process);
        double ticks = CpuTime.of(process);
        TimeUnit.SECONDS.sleep(seconds);
        double exact = CpuTime.between(before, CpuTime.threads(process));
        // Threads of a virtual machine's compilers come and go; the clock of the whole process counts them, in ticks.
        return Math.max(exact, CpuTime.of(process) - ticks - TICKS);
    }

    private static void open(Child child, Way way, int port, int readers, int cameras) throws IOException {
        String answer = child.ask("open " + way + " " + port + " " + readers + " " + cameras);
        if (!answer.equals("done")) {
            throw new IOException(answer);
        }
    }
}
