package org.lensbridge.driver.axis.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Whatever a device sends for its events. */
class EventDocumentsFuzzTest {
    private static final String XML = EventDocumentsTest.metadata(EventDocumentsTest.PORT);
    private static final String DECLARED = EventDocumentsTest.DECLARATIONS;

    @FuzzTest
    void readsAnyText(byte[] input) {
        read(new String(input, StandardCharsets.UTF_8));
    }

    @Test
    void readsBrokenDocuments() {
        Random random = new Random(20260601);
        for (String good : new String[] {XML, DECLARED, EventDocumentsTest.NOTICE, "group=0;level=1;threshold=2;\n"}) {
            for (int round = 0; round < 2_000; round++) {
                StringBuilder text = new StringBuilder(good);
                for (int changes = random.nextInt(5); changes >= 0; changes--) {
                    text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(130));
                }
                text.setLength(random.nextInt(10) == 0 ? random.nextInt(text.length()) : text.length());
                read(text.toString());
            }
        }
    }

    private static void read(String text) {
        attempt(text, each -> MetadataDocument.read(each).forEach(EventDocumentsFuzzTest::check));
        attempt(text, each -> SocketNotice.read(each).event().ifPresent(EventDocumentsFuzzTest::check));
        attempt(text, each -> assertNotNull(EventDeclarations.read(each).value()));
        attempt(text, each -> assertNotNull(MotionLevels.decode(each)));
    }

    private static void check(EventMessage message) {
        assertNotNull(message.told());
        assertNotNull(message.state());
    }

    private static void attempt(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
        } catch (CameraException e) {
            assertEquals(Kind.PROTOCOL, e.kind());
        }
    }
}
