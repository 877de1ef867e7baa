package org.lensbridge.simulator.arecont;

import java.util.List;

/** Bits of {@code netopt} that are parameters of their own too: whichever is set, the other follows. */
final class NetworkBits {
    private static final String BITS = "netopt";
    private static final List<Bit> SHARED =
            List.of(new Bit(9, "ipv6enabled", "true", "false"), new Bit(10, "ipv6dhcp", "on", "off"));

    private final Parameters parameters;

    private record Bit(int number, String name, String on, String off) {}

    NetworkBits(Parameters parameters) {
        this.parameters = parameters;
        parameters.whenChanged((name, sensor, value) -> follow(name, value));
    }

    private void follow(String name, String value) {
        int bits = parameters.number(BITS);
        for (Bit bit : SHARED) {
            boolean isSet = (bits >> bit.number() & 1) != 0;
            if (name.equals(BITS)
                    && isSet != isOn(parameters.value(bit.name(), 1).orElse(""))) {
                parameters.set(bit.name(), 0, isSet ? bit.on() : bit.off());
            } else if (name.equals(bit.name()) && isSet != isOn(value)) {
                parameters.set(BITS, 0, Integer.toString(bits ^ 1 << bit.number()));
            }
        }
    }

    private static boolean isOn(String value) {
        return List.of("true", "on", "1").contains(value);
    }
}
