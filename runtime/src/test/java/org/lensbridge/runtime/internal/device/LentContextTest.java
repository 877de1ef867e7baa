package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceId;
import org.slf4j.LoggerFactory;

class LentContextTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(LentContext.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final LongAdder count = new LongAdder();
    private final LentContext context = new LentContext(new DeviceId("gate"), Clock.systemUTC(), count);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        context.close();
        logger.detachAppender(log);
    }

    private List<String> shown() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void showsAWarningOfADriverWithDeviceRequestAndLine() {
        context.warn("system.info", "Line 4: fps is 'fast', expected a number.");
        context.warn("quirk base", "It counts from 0.");
        assertEquals(
                List.of(
                        "gate, system.info, line 4: fps is 'fast', expected a number.",
                        "gate, quirk base: It counts from 0."),
                shown());
    }

    @Test
    void showsEqualWarningsOnceAndCountsThem() {
        for (int i = 0; i < 3; i++) {
            context.warn("system.info", "Line 4: fps is 'fast', expected a number.");
        }
        assertEquals(1, shown().size());
        assertEquals(3, count.sum());
    }

    @Test
    void saysNothingOnceItIsClosed() {
        context.close();
        context.warn("system.info", "Too late.");
        assertEquals(List.of(), shown());
    }
}
