package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.transport.http.HttpTransports;

/** What the driver bids for. */
class ExcelsenseDriverFactoryTest {
    private static final String BODY = Evidence.probe("/cgi-bin/param.cgi?action=get&type=deviceInfo", "body");

    private static int bid(String... facts) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i], facts[i + 1]);
        }
        try (HttpTransports transport = HttpTransports.create()) {
            return new ExcelsenseDriverFactory(transport)
                    .match(new Evidence(DeviceAddress.parse("http://192.0.2.1"), named));
        }
    }

    @Test
    void bidsMostForItsModels() {
        assertEquals(95, bid(BODY, "deviceID=1\r\nproductModel=ToughEye\r\nchannelNum=1\r\n"));
        assertEquals(85, bid(BODY, "deviceID=1\nproductmodel=SN\nsoftwareVer=v3\n"));
        assertEquals(70, bid(Evidence.HTTP_TITLE, "ToughCam-1000"));
        assertEquals(70, bid(Evidence.MODEL, "EXCELSENSE ToughEye-1700"));
    }

    @Test
    void aRefusalOfTheProtocolIsEvidence() {
        int refusal = bid(BODY, "error\uFF0Creturn=-507");
        assertEquals(refusal, bid(BODY, "ERROR, RETURN = -23\r\n"));
        assertTrue(refusal > bid(Evidence.HTTP_SERVER, "Sunell IPC"));
        assertEquals(20, bid(Evidence.HTTP_TITLE, "GANZ"), "its makers sell cameras with other protocols, too");
    }

    @Test
    void leavesOthersAlone() {
        assertEquals(0, bid());
        assertEquals(0, bid(BODY, "<html><title>Login</title></html>", Evidence.HTTP_SERVER, "nginx"));
        assertEquals(0, bid(BODY, "Error: unknown", Evidence.HTTP_REALM, "AXIS_00408C000000"));
        assertEquals(0, bid(BODY, "channelNum=3\r\n"));
    }
}
