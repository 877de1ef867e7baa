package org.lensbridge.driver.excelsense.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

class StreamAbilitiesFuzzTest {
    @FuzzTest
    void readsWhateverADeviceAnswers(byte[] input) {
        KeyValueDocument answer = KeyValues.parse(new String(input, StandardCharsets.UTF_8));
        StreamAbilities abilities = StreamAbilities.read(answer);
        abilities.streams().keySet().forEach(stream -> {
            assertTrue(stream >= 1 && stream <= 8);
            assertTrue(!abilities.sizes(stream).isEmpty());
        });
        StreamConfiguration.read(1, answer)
                .ifPresent(configuration -> assertTrue(configuration.profile().width() >= 0));
    }
}
