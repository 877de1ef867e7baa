package org.lensbridge.runtime.internal.device;

import java.util.List;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.StreamEnd;

/**
 * Makes of a driver's warning the sentence that a person reads: {@code gate, system.info, line 4: the value of ...}. The driver
 * knows the request and the line, the runtime the device. Stateless.
 */
final class Warnings {
    private static final int LONGEST = 500;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LINE = Pattern.compile("Line \\d+: .*");

    private Warnings() {}

    /** The sentence on one line, with device and request before it. */
    static String named(DeviceId device, String request, String sentence) {
        String said = oneLine(sentence);
        String place = request.isBlank() ? device.value() : device + ", " + oneLine(request);
        return LINE.matcher(said).matches() ? place + ", l" + said.substring(1) : place + ": " + said;
    }

    /** The reply with device and request in its warnings. */
    static Reply named(DeviceId device, Reply reply) {
        List<String> warnings = reply.warnings().stream()
                .map(warning -> named(device, reply.operation(), warning))
                .toList();
        return warnings.isEmpty() ? reply : new Reply(reply.operation(), reply.document(), warnings);
    }

    /** The sink whose parts come like such replies. */
    static ReplySink named(DeviceId device, ReplySink sink) {
        return new ReplySink() {
            @Override
            public void part(Reply part) {
                sink.part(named(device, part));
            }

            @Override
            public void end(StreamEnd end) {
                sink.end(end);
            }
        };
    }

    private static String oneLine(String text) {
        String line = UNFIT.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
