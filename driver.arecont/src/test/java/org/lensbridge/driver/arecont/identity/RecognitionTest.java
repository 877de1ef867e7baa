package org.lensbridge.driver.arecont.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;

class RecognitionTest {
    private static final String PROBE = "/get?model";
    private static final String BODY = Evidence.probe(PROBE, "body");

    @Test
    void bidsMostForAModel() {
        assertEquals(90, bid(BODY, "model=AV3236\r\n"));
        assertEquals(90, bid(BODY, "Model=2110"));
        assertEquals(60, bid(BODY, "model=Yardview X"));
    }

    @Test
    void bidsForNamesOfTheMaker() {
        assertEquals(75, bid(Evidence.HTTP_REALM, "Arecont Vision"));
        assertEquals(75, bid(Evidence.probe(PROBE, "realm"), "ARECONT"));
        assertEquals(75, bid(Evidence.MODEL, "AV10115DN"));
        assertEquals(65, bid(Evidence.MAC, "00:1A:07:00:00:09"));
    }

    @Test
    void bidsLittleForAGuardedPath() {
        String status = Evidence.probe(PROBE, "status");
        assertTrue(bid(status, "401", Evidence.HTTP_STATUS, "200") > 0);
        assertEquals(0, bid(status, "401", Evidence.HTTP_STATUS, "401"));
    }

    @Test
    void leavesOthersAlone() {
        assertEquals(0, bid());
        assertEquals(0, bid(BODY, "<html>model=AV1</html>"));
        assertEquals(0, bid(BODY, "error=2256", Evidence.HTTP_SERVER, "nginx"));
        assertEquals(0, bid(Evidence.MODEL, "AVTECH", Evidence.MAC, "ac:cc:8e:00:1a:07"));
    }

    private static int bid(String... facts) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i], facts[i + 1]);
        }
        return Recognition.bid(new Evidence(DeviceAddress.parse("http://192.0.2.1"), named), PROBE);
    }
}
