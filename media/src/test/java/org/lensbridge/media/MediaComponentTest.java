package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.slf4j.LoggerFactory;

class MediaComponentTest {
    private static final BundleContext UNUSED = null;

    record Settings(
            int port,
            String bind_address,
            int maximum_clients,
            String[] allowed_origins,
            boolean rtsp,
            int rtsp_port,
            boolean rtsp_basic)
            implements MediaConfiguration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return MediaConfiguration.class;
        }
    }

    @Test
    void saysInOneLineThatThePortIsInUse() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(MediaComponent.class);
        log.start();
        logger.addAppender(log);
        try (Served served = new Served()) {
            int port = served.server.address().getPort();
            Settings taken = new Settings(port, "127.0.0.1", 10, new String[0], false, 0, false);
            new MediaComponent(UNUSED, taken, served.hub, served.device, served.accounts).stop();
            assertEquals(1, log.list.size());
            String line = log.list.get(0).getFormattedMessage();
            assertTrue(line.contains("port " + port) && line.contains("org.lensbridge.media"), line);
            assertNull(log.list.get(0).getThrowableProxy());
        } finally {
            logger.detachAppender(log);
        }
    }
}
