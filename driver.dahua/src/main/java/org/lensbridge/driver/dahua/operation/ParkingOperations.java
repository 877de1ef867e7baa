package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Parking spaces: chapter 9. */
public final class ParkingOperations {
    static final List<Operation> ALL = List.of(
            // The document gives no base; all its requests outside of configuration count from 1.
            read(
                            "parking.space",
                            "9.1.1",
                            "/cgi-bin/trafficSnap.cgi?action=getParkingSpaceStatus&channel={channel}"
                                    + "&condition.Lane[*]={lanes}&condition.ResponseLevel={responseLevel}",
                            Decoding.KEYS,
                            "What stands on some parking spaces.")
                    .channelFrom(1)
                    .takes("lanes", new ValueType.ListType(ValueType.integer(0, 65_535), 64), "their numbers")
                    .takes("responseLevel", ValueType.integer(0, 255), "how much is told of each")
                    .reused(Reuse.STATE),
            read(
                            "parking.spaces",
                            "9.2.1",
                            "/cgi-bin/trafficParking.cgi?action=getAllParkingSpaceStatus",
                            Decoding.KEYS,
                            "Which parking spaces are taken.")
                    .reused(Reuse.STATE));

    private ParkingOperations() {}
}
