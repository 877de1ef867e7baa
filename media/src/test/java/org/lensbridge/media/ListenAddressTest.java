package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
    private record Configured(int port, String bind_address) implements MediaConfiguration {
        @Override
        public boolean rtsp() {
            return true;
        }

        @Override
        public int rtsp_port() {
            return port;
        }

        @Override
        public boolean rtsp_basic() {
            return false;
        }

        @Override
        public int maximum_clients() {
            return 1;
        }

        @Override
        public String[] allowed_origins() {
            return new String[0];
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return MediaConfiguration.class;
        }
    }

    private static final Map<String, String> STARTED_WITH =
            Map.of("lensbridge.media.host", "192.0.2.1", "lensbridge.media.port", "9001");

    @Test
    void configurationWins() {
        assertEquals(
                new ListenAddress("0.0.0.0", 0), ListenAddress.of(new Configured(0, " 0.0.0.0 "), STARTED_WITH::get));
    }

    @Test
    void whatItWasStartedWithComesNext() {
        assertEquals(new ListenAddress("192.0.2.1", 9001), ListenAddress.of(new Configured(-1, ""), STARTED_WITH::get));
    }

    @Test
    void rtspHasAPortOfItsOwn() {
        Map<String, String> property = Map.of("lensbridge.media.rtsp.port", "9002");
        assertEquals(new ListenAddress("::1", 9002), ListenAddress.rtsp(new Configured(-1, "::1"), property::get));
        assertEquals(new ListenAddress("127.0.0.1", 0), ListenAddress.rtsp(new Configured(0, ""), property::get));
        assertEquals(new ListenAddress("127.0.0.1", 8554), ListenAddress.rtsp(new Configured(-1, ""), name -> null));
    }

    @Test
    void loopbackIsTheLastResort() {
        assertEquals(new ListenAddress("127.0.0.1", 8081), ListenAddress.of(new Configured(-1, ""), name -> null));
    }
}
