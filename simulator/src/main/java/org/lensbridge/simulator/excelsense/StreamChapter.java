package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** AV Stream and Stream Ability of Stream Settings. */
final class StreamChapter implements Chapter {
    private static final String VARIABLE = "2";

    private final List<Sheet> streams = new ArrayList<>();
    private final List<StreamAbilities> abilities = new ArrayList<>();

    StreamChapter(ExcelsenseSite site) {
        for (int stream = 1; stream <= site.settings().model().streams(); stream++) {
            StreamAbilities able = StreamAbilities.of(site.settings().model(), stream);
            abilities.add(able);
            streams.add(stream(site, stream, able.encoders().get("2").get(0)));
        }
    }

    /** The third stream is delivered as pictures in JPEG. */
    private static Sheet stream(ExcelsenseSite site, int number, String resolution) {
        return site.sheet(
                "AVStream." + number,
                Field.of("streamName", "stream" + number, Rule.NAME),
                Field.of("videoEncoderType", number == 3 ? "2" : "1", Rule.oneOf("1", "2", "4", "5", "8")),
                Field.of("audioEncoderType", "102", Rule.oneOf("102", "103", "108", "109")),
                Field.of("resolution", resolution, Rule.TEXT),
                Field.of("frameRate", "25", Rule.number(1, 30)),
                Field.of("iFrameInterval", "25", Rule.number(1, 45)),
                Field.of("bitRateType", VARIABLE, Rule.number(1, 2)),
                Field.of("bitRate", number == 1 ? "4096" : "1024", Rule.number(32, 16_384)),
                Field.of("quality", "9", Rule.number(1, 9)),
                Field.fixed("streamEncoderFlag", "0"));
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "param get AVStream", Chapter.view(this::stream),
                "param set AVStream", Chapter.operate(this::setStream),
                "param get streamAbility", Chapter.view(this::abilities));
    }

    /** The quality is told of a variable bit rate only. */
    private void stream(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        Sheet stream = streams.get(call.number("streamID", 1, streams.size()) - 1);
        Map<String, String> values = stream.all();
        if (!stream.is("bitRateType", VARIABLE)) {
            values.remove("quality");
        }
        call.tell(call.lines().all(values));
    }

    private void setStream(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        int number = call.number("streamID", 1, streams.size());
        Sheet stream = streams.get(number - 1);
        Map<String, String> accepted = stream.read(call.parameters());
        Map<String, String> then = new HashMap<>(stream.all());
        then.putAll(accepted);
        Refusal.check(abilities.get(number - 1).allows(then.get("videoEncoderType"), then.get("resolution")));
        stream.put(accepted);
        call.ok();
    }

    private void abilities(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        int only = call.number("streamID", 1, streams.size(), 0);
        List<StreamAbilities> told = only == 0 ? abilities : List.of(abilities.get(only - 1));
        call.tell(call.lines().loop(Loop.STREAM, told, (lines, able) -> able.tell(lines)));
    }
}
