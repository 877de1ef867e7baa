package org.lensbridge.driver.axis.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;

/** Which strangers are bid for. */
class RecognitionTest {
    private static final String PROBE = "/axis-cgi/param.cgi?action=list&group=Brand";

    private static int bid(String name, String fact) {
        return Recognition.bid(new Evidence(DeviceAddress.parse("http://192.0.2.7"), Map.of(name, fact)), PROBE);
    }

    @Test
    void takesTheDevicesOwnWordForTheSurest() {
        assertEquals(96, bid(Evidence.probe(PROBE, "body"), "root.Brand.Brand=AXIS\r\nroot.Brand.ProdNbr=P1234\r\n"));
        assertEquals(0, bid(Evidence.probe(PROBE, "body"), "root.Brand.Brand=ACME\r\n"));
    }

    @Test
    void knowsTheAnnouncedServiceAndItsInstance() {
        assertEquals(94, bid(Evidence.MDNS_SERVICE, "_axis-video._tcp"));
        assertEquals(75, bid(Evidence.MDNS_NAME, "AXIS P1234 - 00408C112233"));
        assertEquals(0, bid(Evidence.MDNS_SERVICE, "_rtsp._tcp"));
    }

    @Test
    void knowsTheFormOfTheRealm() {
        assertEquals(90, bid(Evidence.HTTP_REALM, "AXIS_00408C112233"));
        assertEquals(90, bid(Evidence.probe(PROBE, "realm"), "AXIS_ACCC8E112233"));
        assertEquals(0, bid(Evidence.HTTP_REALM, "AXISTECH"));
    }

    @Test
    void knowsTheMakersPartOfAddresses() {
        for (String mac :
                new String[] {"00:40:8C:11:22:33", "ac-cc-8e-11-22-33", "b8a44f112233", "e8:27:25:11:22:33"}) {
            assertEquals(80, bid(Evidence.MAC, mac), mac);
        }
        assertEquals(0, bid(Evidence.MAC, "00:11:22:33:44:55"));
    }

    @Test
    void bidsLessForWhatPeopleMayHaveChanged() {
        assertTrue(bid(Evidence.HTTP_TITLE, "AXIS Camera Station") < 75);
        assertEquals(0, bid(Evidence.HTTP_TITLE, "Maxis Web"));
        assertEquals(0, bid(Evidence.HTTP_SERVER, "Apache/2.4.58 (Unix)"));
    }
}
