package org.lensbridge.driver.genericcgi.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.genericcgi.profile.form.Form;
import org.lensbridge.driver.genericcgi.profile.form.FormCheck;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.genericcgi.profile.form.JsonNodes;
import org.lensbridge.driver.genericcgi.profile.form.Node;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.QueryLogin;
import org.lensbridge.transport.http.Reuse;

/** Makes a profile of a file: first the form, then what a form cannot tell. Confined to one file. */
final class ProfileReader {
    private static final Argument NUMBER =
            argument("number", ValueType.integer(1, 64), "the number of the contact, from 1");

    /** Behind the name of a stream that comes by RTSP too. */
    private static final String BY_RTSP = "-rtsp";

    private final Node.Fields file;
    private final List<String> problems = new ArrayList<>();
    private final Calls calls;

    private ProfileReader(Node.Fields file) {
        this.file = file;
        this.calls = new Calls(file.number("channelBase").orElse(1), problems);
    }

    /** The profile; fails with all that is wrong, one sentence with line and reason each. */
    static Profile read(String text) throws FormException {
        Node node = JsonNodes.read(text);
        List<String> problems = FormCheck.problems(node, new Form.Record(ProfileForm.PROFILE));
        if (!problems.isEmpty()) {
            throw new FormException(problems);
        }
        ProfileReader reader = new ProfileReader((Node.Fields) node);
        Profile profile = reader.profile();
        if (!reader.problems.isEmpty()) {
            throw new FormException(reader.problems);
        }
        return profile;
    }

    static Argument argument(String name, ValueType type, String text) {
        return new Argument(name, type, true, Optional.empty(), text);
    }

    private Profile profile() {
        Profile.Identity identity = identity(file.fields("identity").orElseThrow());
        Optional<Operation> snapshot = file.field("snapshot")
                .map(call -> calls.read("video.snapshot", call, Decoding.BYTES, "Takes a picture."));
        List<Profile.Stream> streams = streams();
        Optional<Profile.Events> events = file.fields("events").map(this::events);
        Optional<Profile.Ptz> ptz = file.fields("ptz").map(each -> new PtzReader(calls, problems).read(each));
        List<Profile.Setting> settings = new SettingReader(calls, problems).read(file.items("parameters"));
        List<Profile.Input> inputs = inputs();
        List<Profile.Output> outputs = outputs();
        Optional<Operation> restart = file.field("restart")
                .map(call -> calls.row(
                        Operation.write("system.restart", "profile", "/", Decoding.TEXT, "Restarts the device.")
                                .with(Trait.DESTRUCTIVE),
                        call));
        operations();
        return new Profile(
                file.text("name").orElseThrow(),
                file.text("vendor").orElseThrow(),
                file.text("title").orElseThrow(),
                file.fields("login").map(ProfileReader::login),
                file.text("refusal").map(Search::of),
                identity,
                file.number("channels").orElse(1),
                file.number("rtspPort").orElse(554),
                snapshot,
                streams,
                events,
                ptz,
                settings,
                inputs,
                outputs,
                restart,
                calls.rows());
    }

    private static QueryLogin login(Node.Fields login) {
        Optional<Search> refused = login.text("refused").map(Search::of);
        return new QueryLogin(
                login.text("user").orElseThrow(),
                login.text("password").orElseThrow(),
                reply -> refused.isPresent()
                        && (reply.mediaType().isEmpty() || reply.mediaType().startsWith("text/"))
                        && refused.get().in(reply.text()));
    }

    private Profile.Identity identity(Node.Fields identity) {
        Node.Fields proof = identity.fields("proof").orElseThrow();
        Operation request = calls.read(
                        "system.proof",
                        proof.field("request").orElseThrow(),
                        Decoding.TEXT,
                        "What only devices of this family answer.")
                .reused(reuse(proof.field("request").orElseThrow()));
        Map<String, Profile.Found> facts = new LinkedHashMap<>();
        for (String name : List.of("model", "firmware", "serial", "mac", "channels")) {
            identity.fields(name)
                    .ifPresent(found -> facts.put(
                            name,
                            new Profile.Found(
                                    found.field("request")
                                            .map(call -> calls.read(
                                                            "system." + name,
                                                            call,
                                                            Decoding.TEXT,
                                                            "Tells the " + name + ".")
                                                    .reused(reuse(call)))
                                            .orElse(request),
                                    Search.of(found.text("find").orElseThrow()))));
        }
        return new Profile.Identity(
                request,
                proof.text("expect").map(Search::of),
                identity.items("probes").stream()
                        .map(probe -> ((Node.Text) probe).value())
                        .toList(),
                identity.items("signs").stream()
                        .map(Node.Fields.class::cast)
                        .map(sign -> new Profile.Sign(
                                sign.text("fact").orElseThrow(),
                                Search.of(sign.text("find").orElseThrow()).caseless(),
                                sign.number("bid").orElseThrow()))
                        .toList(),
                facts);
    }

    /** Answers to what is asked without a body may serve again. */
    static Reuse reuse(Node call) {
        boolean plain = call instanceof Node.Text
                || ((Node.Fields) call).field("body").isEmpty()
                        && ((Node.Fields) call).text("method").orElse("GET").equals("GET");
        return plain ? Reuse.CONFIGURATION : Reuse.NEVER;
    }

    private List<Profile.Stream> streams() {
        List<Profile.Stream> streams = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (Node node : file.items("streams")) {
            Node.Fields stream = (Node.Fields) node;
            String name = stream.text("name").orElseThrow();
            number++;
            boolean both =
                    stream.field("mjpeg").isPresent() && stream.field("rtsp").isPresent();
            String last = both ? name + BY_RTSP : name;
            if (!names.add(name) || both && !names.add(last) || last.length() > 40) {
                problems.add(node.at()
                        .says("each stream has a name of its own of up to 40 characters, '" + BY_RTSP
                                + "' included where it has 'mjpeg' and 'rtsp'"));
                continue;
            }
            if (stream.field("mjpeg").isEmpty() && stream.field("rtsp").isEmpty()) {
                problems.add(node.at().says("a stream has 'mjpeg' or 'rtsp', or both"));
            }
            String row = "video.stream" + number;
            stream.field("mjpeg")
                    .map(call -> calls.stream(row, call, Decoding.PART, "The stream '" + name + "' as JPEG images."))
                    .ifPresent(request -> streams.add(new Profile.Stream(
                            new StreamProfile(name, name, Codec.JPEG, 0, 0, 0),
                            request,
                            stream.number("port").map(OptionalInt::of).orElse(OptionalInt.empty()))));
            stream.field("rtsp")
                    .map(path -> calls.address(row + ".rtsp", path, "The RTSP address of '" + name + "'."))
                    .ifPresent(address -> streams.add(byRtsp(stream, name, address)));
        }
        return streams;
    }

    /** Of a stream that has JPEG over HTTP too this is another one. */
    private static Profile.Stream byRtsp(Node.Fields stream, String name, Operation address) {
        Codec codec =
                switch (stream.text("codec").orElse("h264")) {
                    case "h265" -> Codec.H265;
                    case "jpeg" -> Codec.JPEG;
                    default -> Codec.H264;
                };
        boolean second = stream.field("mjpeg").isPresent();
        return new Profile.Stream(
                new StreamProfile(second ? name + BY_RTSP : name, second ? name + " by RTSP" : name, codec, 0, 0, 0),
                address,
                OptionalInt.empty());
    }

    private Profile.Events events(Node.Fields events) {
        Operation request = calls.stream(
                "events.listen",
                events.field("request").orElseThrow(),
                Decoding.MESSAGES,
                "What the device reports, message by message.");
        Optional<Integer> silence = events.number("silence");
        if (silence.isPresent()) {
            request = request.silentFor(Duration.ofSeconds(silence.get()));
        }
        return new Profile.Events(
                request,
                events.items("rules").stream()
                        .map(Node.Fields.class::cast)
                        .map(this::rule)
                        .toList(),
                events.text("each").orElse("block").equals("line"),
                events.text("alive").map(Search::of));
    }

    private Profile.Rule rule(Node.Fields rule) {
        return new Profile.Rule(
                Search.of(rule.text("find").orElseThrow()),
                rule.text("event").orElseThrow(),
                rule.text("begins").map(Search::of),
                rule.text("ends").map(Search::of),
                rule.text("channel").map(Search::of),
                rule.number("channelBase").orElse(1));
    }

    private List<Profile.Input> inputs() {
        List<Profile.Input> inputs = new ArrayList<>();
        for (Node node : file.items("inputs")) {
            Node.Fields input = (Node.Fields) node;
            inputs.add(new Profile.Input(
                    input.text("name").orElse(""),
                    calls.read(
                            "io.input" + (inputs.size() + 1),
                            input.field("read").orElseThrow(),
                            Decoding.TEXT,
                            "Tells the state of an input.",
                            NUMBER),
                    Search.of(input.text("active").orElseThrow())));
        }
        return inputs;
    }

    private List<Profile.Output> outputs() {
        List<Profile.Output> outputs = new ArrayList<>();
        for (Node node : file.items("outputs")) {
            Node.Fields output = (Node.Fields) node;
            String row = "io.output" + (outputs.size() + 1);
            if (output.field("read").isPresent() != output.field("active").isPresent()) {
                problems.add(node.at().says("'read' and 'active' go together"));
                continue;
            }
            outputs.add(new Profile.Output(
                    output.text("name").orElse(""),
                    calls.write(row + ".on", output.field("on").orElseThrow(), "Switches an output on.", NUMBER),
                    calls.write(row + ".off", output.field("off").orElseThrow(), "Switches an output off.", NUMBER),
                    output.field("read")
                            .map(call -> new Profile.Found(
                                    calls.read(row + ".state", call, Decoding.TEXT, "Tells its state.", NUMBER),
                                    Search.of(output.text("active").orElseThrow())))));
        }
        return outputs;
    }

    private void operations() {
        Set<String> names = new HashSet<>();
        calls.rows().forEach(row -> names.add(row.name()));
        for (Node node : file.items("operations")) {
            Node.Fields operation = (Node.Fields) node;
            String name = operation.text("name").orElseThrow();
            if (!names.add(name) || !name.contains(".")) {
                problems.add(node.at().says("an operation has a name of its own with a dot, such as door.open"));
                continue;
            }
            boolean changes = operation.flag("changes") || operation.flag("destructive");
            String description = operation.text("description").orElseThrow();
            Operation kind = changes
                    ? Operation.write(name, "profile", "/", Decoding.PART, description)
                    : Operation.read(name, "profile", "/", Decoding.PART, description);
            kind = operation.flag("destructive") ? kind.with(Trait.DESTRUCTIVE) : kind;
            kind = operation.flag("secret") ? kind.with(Trait.SECRET) : kind;
            List<Argument> arguments = new ArrayList<>();
            operation.fields("arguments").ifPresent(all -> all.values()
                    .forEach((each, form) -> arguments.add(argument(each, form))));
            if (arguments.removeIf(argument -> argument.name().equals(Operation.CHANNEL))) {
                problems.add(node.at().says("{channel} stands for the channel everywhere: it is no argument"));
            }
            Operation row =
                    calls.row(kind, operation.field("request").orElseThrow(), arguments.toArray(Argument[]::new));
            arguments.stream()
                    .filter(argument -> !Calls.takes(row, argument.name()))
                    .forEach(argument -> problems.add(
                            node.at().says("the request has no {" + argument.name() + "}, which is an argument")));
        }
    }

    private Argument argument(String name, Node node) {
        Node.Fields form = (Node.Fields) node;
        ValueType type = new SettingReader(calls, problems).type(form);
        Optional<Value> usual = form.text("default").map(Value::of);
        usual.flatMap(type::problem).ifPresent(problem -> problems.add(node.at().says("the default: " + problem)));
        return new Argument(
                name, type, usual.isEmpty(), usual, form.text("description").orElseThrow());
    }
}
