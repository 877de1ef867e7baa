package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.stream;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Other devices in the network and the flashlight: chapter 14. */
public final class NeighbourOperations {
    /** Section 14.1.1. */
    static final Operation DISCOVER = stream(
                    "discovery.attach",
                    "14.1.1",
                    "/cgi-bin/deviceDiscovery.cgi?action=attach&DeviceClass={class}",
                    Decoding.BLOCKS,
                    "Other devices that the device finds in its network.")
            .takes("class", ValueType.choice("VTO", "VTH", "VTT", "VTS", "VTNC", "SHG"), "the class of those wanted");

    static final List<Operation> ALL = Stream.concat(
                    Stream.of(DISCOVER),
                    Tables.table("config.flashLight", "14.2.1", "FlashLight", "The light beside the lens.").stream())
            .toList();

    private NeighbourOperations() {}
}
