package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatParametersTest {
    @Test
    void readsParametersAsDevicesWriteThem() {
        assertEquals(
                Map.of("packetization-mode", "1", "profile-level-id", "420029", "sprop-parameter-sets", "Z0IA, aM4="),
                FormatParameters.parse(
                                " Packetization-Mode=1 profile-level-id = 420029;;sprop-parameter-sets=\"Z0IA, aM4=\" ;")
                        .values());
        assertEquals(
                Map.of("sprop-parameter-sets", "Z0IAKQ==,aM48gA==", "a", "", "b", "2"),
                FormatParameters.parse("sprop-parameter-sets=Z0IAKQ==,aM48gA==; a; b=2; b=3")
                        .values());
    }

    @Test
    void numbersAreWhatCanBeRead() {
        FormatParameters parameters = FormatParameters.parse("a=7;b=-1;c=x;d=99999999999");
        assertEquals(7, parameters.number("a", 3));
        assertEquals(3, parameters.number("b", 3));
        assertEquals(3, parameters.number("c", 3));
        assertEquals(3, parameters.number("d", 3));
        assertEquals(Optional.empty(), parameters.value("e"));
    }
}
