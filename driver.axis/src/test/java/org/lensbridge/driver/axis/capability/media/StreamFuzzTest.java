package org.lensbridge.driver.axis.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.transport.text.KeyValues;

class StreamFuzzTest {
    private static final List<String> NAMES = List.of(
            "Properties.Image.Resolution",
            "Image.I0.Appearance.Resolution",
            "Image.I0.Appearance.Rotation",
            "Image.I0.Stream.FPS",
            "StreamProfile.S0.Name",
            "StreamProfile.S0.Parameters",
            "StreamProfile.S1.Name",
            "StreamProfile.S1.Parameters");

    @FuzzTest
    void offersTheMainStreamWhateverADeviceLists(byte[] input) {
        String[] texts = new String(input, StandardCharsets.UTF_8).split("\n");
        StringBuilder listing = new StringBuilder();
        for (int i = 0; i < texts.length && i < NAMES.size(); i++) {
            listing.append("root.")
                    .append(NAMES.get(i))
                    .append('=')
                    .append(texts[i])
                    .append("\r\n");
        }
        List<Stream> streams = Stream.of(Tree.of(KeyValues.parse(listing.toString())), new View(1, 0, 0, ""));
        List<String> tokens =
                streams.stream().map(stream -> stream.profile().token()).toList();
        assertEquals(Stream.MAIN, tokens.get(0));
        assertEquals(tokens.size(), Set.copyOf(tokens).size());
    }
}
