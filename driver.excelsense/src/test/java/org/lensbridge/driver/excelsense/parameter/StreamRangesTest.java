package org.lensbridge.driver.excelsense.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.excelsense.codec.StreamAbilities;
import org.lensbridge.transport.text.KeyValues;

class StreamRangesTest {
    @Test
    void tellsTheEncodersAndSizesOfEachStream() {
        StreamAbilities abilities = StreamAbilities.read(
                KeyValues.parse(
                        """
                streamID=1
                streamEncoderType=5
                resolution=1600*1200
                resolution=800*600
                next_AVStreamEncoderURL=2
                streamEncoderType=8
                resolution=1600*1200
                next_AVStreamURL=2
                streamID=2
                streamEncoderType=2
                resolution=640*480
                """));
        assertEquals(
                Map.of(
                        "AVStream.1.videoEncoderType", ValueType.choice("H264_HIGH", "H265_MAIN"),
                        "AVStream.1.resolution", ValueType.choice("1600*1200", "800*600"),
                        "AVStream.2.videoEncoderType", ValueType.choice("MJPEG"),
                        "AVStream.2.resolution", ValueType.choice("640*480")),
                StreamRanges.told(abilities));
    }

    @Test
    void tellsNothingOfADeviceThatDoesNot() {
        assertEquals(Map.of(), StreamRanges.told(StreamAbilities.UNKNOWN));
    }
}
