package org.lensbridge.simulator.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered to each request: the recorded replies in their order, the last one again and again. Refused logins are left out
 * where another reply was recorded. Confined to the event loop.
 */
final class ReplyScript {
    private static final int UNAUTHORIZED = 401;

    private final List<Line> lines = new ArrayList<>();

    /** The replies to one target. */
    private static final class Line {
        private final TargetKey key;
        private final List<CapturedExchange> replies = new ArrayList<>();
        private int next;

        Line(TargetKey key) {
            this.key = key;
        }

        CapturedExchange next() {
            CapturedExchange reply = replies.get(next);
            next = Math.min(next + 1, replies.size() - 1);
            return reply;
        }
    }

    ReplyScript(List<CapturedExchange> exchanges) {
        Map<TargetKey, Line> byKey = new LinkedHashMap<>();
        for (CapturedExchange exchange : exchanges) {
            if (exchange.isTold()) {
                byKey.computeIfAbsent(TargetKey.of(exchange.method(), exchange.target()), Line::new)
                        .replies
                        .add(exchange);
            }
        }
        for (Line line : byKey.values()) {
            boolean answered = line.replies.stream().anyMatch(reply -> reply.status() != UNAUTHORIZED);
            line.replies.removeIf(reply -> answered && reply.status() == UNAUTHORIZED);
            lines.add(line);
        }
    }

    /** Empty for what is not in the capture. */
    Optional<CapturedExchange> next(TargetKey asked) {
        return lines.stream().filter(line -> line.key.fits(asked)).findFirst().map(Line::next);
    }
}
