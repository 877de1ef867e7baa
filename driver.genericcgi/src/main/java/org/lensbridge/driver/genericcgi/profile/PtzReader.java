package org.lensbridge.driver.genericcgi.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.genericcgi.profile.form.Node;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** The part of a profile about what turns. Confined to the reading of one profile. */
final class PtzReader {
    private final Calls calls;
    private final List<String> problems;

    PtzReader(Calls calls, List<String> problems) {
        this.calls = calls;
        this.problems = problems;
    }

    Profile.Ptz read(Node.Fields ptz) {
        int fastest = ptz.number("fastest").orElse(100);
        ValueType speeds = ValueType.integer(-fastest, fastest);
        Optional<Operation> move = ptz.field("move")
                .map(call -> calls.write(
                        "ptz.move",
                        call,
                        "Turns with a velocity.",
                        speed("pan", speeds, "to the right"),
                        speed("tilt", speeds, "upwards"),
                        speed("zoom", speeds, "towards the scene")));
        Map<String, Operation> directions = new LinkedHashMap<>();
        ptz.fields("directions").ifPresent(all -> all.values()
                .forEach((name, call) -> directions.put(
                        name,
                        calls.write(
                                "ptz." + name,
                                call,
                                "Turns or zooms in one direction.",
                                ProfileReader.argument("speed", ValueType.integer(1, fastest), "how fast")))));
        Optional<Operation> stop = ptz.field("stop").map(call -> calls.write("ptz.stop", call, "Ends every movement."));
        boolean moves = move.isPresent() || !directions.isEmpty();
        if (move.isPresent() && !directions.isEmpty()) {
            problems.add(ptz.at().says("there is 'move' or 'directions', not both"));
        }
        if (!directions.isEmpty() && stop.isEmpty()) {
            problems.add(ptz.at().says("directions need a 'stop', or nothing would end a movement"));
        }
        if (!moves && ptz.field("presets").isEmpty() && ptz.field("home").isEmpty()) {
            problems.add(ptz.at().says("there is nothing here that moves the camera"));
        }
        move.filter(row -> row.arguments().stream().allMatch(each -> each.name().equals(Operation.CHANNEL)))
                .ifPresent(row -> problems.add(ptz.at().says("'move' needs {pan}, {tilt} or {zoom}")));
        return new Profile.Ptz(
                move,
                directions,
                fastest,
                ptz.field("zooms").isEmpty() || ptz.flag("zooms"),
                stop,
                ptz.field("home").map(call -> calls.write("ptz.home", call, "Turns to the home position.")),
                ptz.fields("presets").map(this::presets));
    }

    private static Argument speed(String name, ValueType speeds, String where) {
        return new Argument(name, speeds, false, Optional.of(Value.of(0)), "speed " + where);
    }

    private Profile.Presets presets(Node.Fields presets) {
        int last = presets.number("last").orElseThrow();
        Argument preset = ProfileReader.argument("preset", ValueType.integer(1, last), "its number");
        Argument name = new Argument(
                "name", new ValueType.TextType(60), false, Optional.of(Value.of("")), "its name for people");
        return new Profile.Presets(
                last,
                numbered("preset.go", presets.field("go").orElseThrow(), "Turns to a preset.", preset),
                presets.field("save").map(call -> numbered("preset.save", call, "Stores a preset.", preset, name)),
                presets.field("remove").map(call -> numbered("preset.remove", call, "Removes a preset.", preset)),
                presets.fields("list").map(this::list));
    }

    private Operation numbered(String name, Node call, String description, Argument... known) {
        Operation row = calls.write(name, call, description, known);
        if (!Calls.takes(row, "preset")) {
            problems.add(call.at().says("the request has no {preset}"));
        }
        return row;
    }

    private Profile.Found list(Node.Fields list) {
        if (list.field("request").isEmpty()) {
            problems.add(list.at().says("the field 'request' is missing"));
        }
        return new Profile.Found(
                calls.read(
                        "preset.list",
                        list.field("request").orElse(new Node.Text("/", list.at())),
                        Decoding.TEXT,
                        "Lists the presets."),
                Search.of(list.text("find").orElseThrow()));
    }
}
