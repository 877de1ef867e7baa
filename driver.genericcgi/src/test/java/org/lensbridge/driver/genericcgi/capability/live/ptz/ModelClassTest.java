package org.lensbridge.driver.genericcgi.capability.live.ptz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.driver.genericcgi.codec.PtzInfo;

class ModelClassTest {
    @ParameterizedTest
    @CsvSource({
        "NH720, POSITIONER",
        "nh820, POSITIONER",
        "Full HD IP PTZ NH820, POSITIONER",
        "NH073-10x, ZOOM",
        "NH073-3x, ZOOM",
        "X0S7-7, ZOOM",
        "X0S6-6, SERIAL",
        "W6 (NV063), SERIAL",
        "NH223, MOTORIZED",
        "NH053, MOTORIZED",
        "W2 (NV223), MOTORIZED",
        "W5, MOTORIZED",
        "W20, ",
        "XNH720, ",
        "'', ",
    })
    void modelsOfTheDocumentHaveAClass(String model, ModelClass expected) {
        assertEquals(Optional.ofNullable(expected), ModelClass.of(model));
    }

    @Test
    void commandsAreThoseThatADeviceMayDescribe() {
        for (ModelClass each : ModelClass.values()) {
            assertTrue(PtzInfo.KNOWN.containsAll(each.commands()), each::name);
        }
    }
}
