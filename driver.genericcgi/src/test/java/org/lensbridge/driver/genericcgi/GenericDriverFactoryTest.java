package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.transport.http.HttpTransports;

/** What the driver says of itself, and what it bids for. */
final class GenericDriverFactoryTest {
    private static final String PROBE = "/cgi-bin/admin/param.cgi?action=list&group=Brand";

    private static int bid(String... facts) {
        Map<String, String> named = new java.util.HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put(facts[i], facts[i + 1]);
        }
        try (HttpTransports transport = HttpTransports.create()) {
            return new GenericDriverFactory(transport)
                    .match(new Evidence(DeviceAddress.parse("http://192.0.2.1"), named));
        }
    }

    @Test
    void bidsMostForAListing() {
        String body = Evidence.probe(PROBE, "body");
        assertEquals(90, bid(body, "root.Brand.Brand=Yardview\n"));
        assertEquals(80, bid(body, "root.Network.IPAddress=192.0.2.1\n"));
        assertTrue(bid(body, "# Error: no such group\n") < 70);
    }

    @Test
    void bidsForServersOfTheFamily() {
        assertEquals(70, bid(Evidence.HTTP_SERVER, "nessyMediaServer"));
        assertEquals(70, bid(Evidence.HTTP_TITLE, "DynaColor IP Camera"));
    }

    @Test
    void bidsLittleForAGuardedPath() {
        String status = Evidence.probe(PROBE, "status");
        assertTrue(bid(status, "401", Evidence.HTTP_STATUS, "200") > 0);
        assertEquals(0, bid(status, "401", Evidence.HTTP_STATUS, "401"));
    }

    @Test
    void leavesOthersAlone() {
        String body = Evidence.probe(PROBE, "body");
        assertEquals(0, bid(body, "root.Brand.Brand=AXIS\nroot.Brand.ProdNbr=X\n"));
        assertEquals(0, bid(Evidence.HTTP_REALM, "Login to 4K0042", body, "root.Brand.Brand=Any\n"));
        assertEquals(0, bid(Evidence.HTTP_REALM, "AXIS_ACCC8E000001", body, "root.A=1\n"));
        assertEquals(0, bid(body, "<html>", Evidence.HTTP_SERVER, "nginx"));
        assertEquals(0, bid());
    }
}
