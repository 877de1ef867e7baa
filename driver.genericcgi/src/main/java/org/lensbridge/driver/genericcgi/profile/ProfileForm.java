package org.lensbridge.driver.genericcgi.profile;

import static org.lensbridge.driver.genericcgi.profile.form.Shape.Field.needed;
import static org.lensbridge.driver.genericcgi.profile.form.Shape.Field.optional;

import java.util.regex.Pattern;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.genericcgi.profile.form.Form;
import org.lensbridge.driver.genericcgi.profile.form.JsonSchema;
import org.lensbridge.driver.genericcgi.profile.form.Shape;

/** What a profile may hold: the one place that the check of files and the published schema are made from. */
final class ProfileForm {
    /** The version of the form, which every profile names. */
    static final int VERSION = 1;

    private static final Form LINE = Form.Text.line(200);
    private static final Form SENTENCE = Form.Text.line(500);
    private static final Form.Text PATH =
            new Form.Text(Pattern.compile("/[!-~]*"), "a path of printable ASCII that begins with a slash", 1000);
    private static final Form.Text PROBE =
            new Form.Text(Pattern.compile("/[!-z|~]*"), "a path of printable ASCII without placeholders", 200);
    private static final Form.Text WORD =
            new Form.Text(Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*"), "a name such as door.open", 60);
    private static final Form.Text TOKEN =
            new Form.Text(Pattern.compile("[A-Za-z0-9_.-]+"), "a word of letters, digits and _.-", 60);
    private static final Form.Text MEDIA_TYPE =
            new Form.Text(Pattern.compile("[!-.0-~]+/[ -~]+"), "a media type such as application/xml", 100);
    private static final Form PORT = new Form.Whole(1, 65_535);
    private static final Form EXPRESSION = new Form.Expression();

    static final Shape REQUEST = Shape.of(
            "request",
            "An HTTP request. Placeholders in braces stand for values; in a path they are percent-encoded.",
            needed("path", PATH, "Path and query."),
            optional("method", Form.Words.of("GET", "POST", "PUT", "DELETE"), "The method; GET when left out."),
            optional("body", new Form.Text(Pattern.compile("[^\\u0000-\\u0008]*"), "a text", 10_000), "What is sent."),
            optional("type", MEDIA_TYPE, "The media type of the body; text/plain when left out."));

    /** A path for a GET, or a whole request. */
    static final Form CALL = new Form.Either(PATH, new Form.Record(REQUEST));

    private static final Shape FOUND = Shape.of(
            "found",
            "A value that is found in an answer.",
            needed("find", EXPRESSION, "Searched in the answer; its first group is the value, or else all of it."),
            optional("request", CALL, "What is asked; the proof when left out."));

    private static final Shape PROOF = Shape.of(
            "proof",
            "The request that only devices of this family answer, and only to a valid login; it also shows that a device is alive.",
            needed("request", CALL, "What is asked."),
            optional(
                    "expect",
                    EXPRESSION,
                    "Found in the answer of every device of the family; any answer does when left out."));

    private static final Shape SIGN = Shape.of(
            "sign",
            "What lets discovery recognise a device.",
            needed(
                    "fact",
                    Form.Text.line(300),
                    "What was seen: "
                            + String.join(", ", Evidence.HTTP_REALM, Evidence.HTTP_SERVER, Evidence.HTTP_TITLE)
                            + ", mac, mdns.service, or probe.body./path, probe.realm./path and probe.status./path of a probe."),
            needed("find", EXPRESSION, "Found in the fact, in any case."),
            needed(
                    "bid",
                    new Form.Whole(1, 90),
                    "How sure that is; drivers that are written for a vendor bid up to 100."));

    private static final Shape QUERY_LOGIN = Shape.of(
            "queryLogin",
            "A login in the query of each request, where the device wants no other.",
            needed("user", TOKEN, "The name of the user's parameter."),
            needed("password", TOKEN, "The name of the password's parameter."),
            optional(
                    "refused",
                    EXPRESSION,
                    "Found in the answer when the device refuses the login with another status than 401."));

    private static final Shape IDENTITY = Shape.of(
            "identity",
            "How a device is recognised, and where it says what it is.",
            needed("proof", new Form.Record(PROOF), "The request that proves the family."),
            optional("probes", new Form.Several(PROBE, 4), "What discovery may ask without a login."),
            optional(
                    "signs",
                    new Form.Several(new Form.Record(SIGN), 20),
                    "What discovery recognises it by; the highest bid counts."),
            optional("model", new Form.Record(FOUND), "Its model."),
            optional("firmware", new Form.Record(FOUND), "Its firmware."),
            optional("serial", new Form.Record(FOUND), "Its serial number."),
            optional("mac", new Form.Record(FOUND), "Its MAC address."),
            optional("channels", new Form.Record(FOUND), "How many channels it has; overrides the number above."));

    private static final Shape STREAM = Shape.of(
            "stream",
            "A live stream of a channel.",
            needed("name", TOKEN, "Its name: main, sub1."),
            optional("mjpeg", CALL, "The request that is answered with JPEG images in parts, without end."),
            optional("port", PORT, "The port of that request; the device's own when left out."),
            optional("rtsp", PATH, "The path of its RTSP address."),
            optional("codec", Form.Words.of("h264", "h265", "jpeg"), "What comes by RTSP; h264 when left out."));

    private static final Shape RULE = Shape.of(
            "rule",
            "How a message of the device becomes an event; the first rule that fits counts.",
            needed("find", EXPRESSION, "Found in the message."),
            needed(
                    "event",
                    new Form.Text(Pattern.compile("[a-z0-9][a-z0-9-]*"), "an event type such as motion", 63),
                    "The type of the event: motion, tamper, input, video-loss, line-crossed or another word."),
            optional(
                    "begins",
                    EXPRESSION,
                    "Found too when it begins. A rule without begins and ends tells of a moment."),
            optional("ends", EXPRESSION, "Found too when it ends."),
            optional("channel", EXPRESSION, "Its first group is the channel; 1 when left out or not found."),
            optional("channelBase", new Form.Whole(0, 1), "The number of the first channel; 1 when left out."));

    private static final Shape EVENTS = Shape.of(
            "events",
            "What the device reports by itself.",
            needed(
                    "request",
                    CALL,
                    "The request whose answer has no end: parts, or text of which each message is lines up to an empty one."),
            needed("rules", new Form.Several(new Form.Record(RULE), 100), "How messages become events."),
            optional(
                    "each",
                    Form.Words.of("block", "line"),
                    "What is one message in a text without parts; block when left out."),
            optional("alive", EXPRESSION, "Found in messages that only show that the device is alive."),
            optional(
                    "silence",
                    new Form.Whole(5, 3600),
                    "The seconds without a message after which the stream counts as dead; never when left out."));

    private static final Shape DIRECTIONS = Shape.of(
            "directions",
            "A request for each direction, where the device has no request for a velocity. {speed} is the speed.",
            optional("left", CALL, "Turns left."),
            optional("right", CALL, "Turns right."),
            optional("up", CALL, "Turns up."),
            optional("down", CALL, "Turns down."),
            optional("leftUp", CALL, "Turns left and up."),
            optional("rightUp", CALL, "Turns right and up."),
            optional("leftDown", CALL, "Turns left and down."),
            optional("rightDown", CALL, "Turns right and down."),
            optional("zoomIn", CALL, "Zooms in."),
            optional("zoomOut", CALL, "Zooms out."));

    private static final Shape PRESETS = Shape.of(
            "presets",
            "Stored positions by number, {preset}.",
            needed("last", new Form.Whole(1, 1000), "The highest number; the lowest is 1."),
            needed("go", CALL, "Turns to a preset."),
            optional("save", CALL, "Stores where the camera looks now. {name} is its name."),
            optional("remove", CALL, "Removes a preset."),
            optional(
                    "list",
                    new Form.Record(FOUND),
                    "Where the device tells them: first group the number, second its name; all numbers are listed when left out."));

    private static final Shape PTZ = Shape.of(
            "ptz",
            "How the camera is turned. Either move or directions.",
            optional("move", CALL, "Turns with a velocity: {pan}, {tilt} and {zoom}."),
            optional("directions", new Form.Record(DIRECTIONS), "Turns by a request for each direction."),
            optional("fastest", new Form.Whole(1, 1000), "The highest number for a speed; 100 when left out."),
            optional("stop", CALL, "Ends every movement; a move of 0 in all ways when left out."),
            optional("zooms", new Form.Flag(), "Whether move takes {zoom} that has an effect; true when left out."),
            optional("home", CALL, "Turns to the home position, which is then the preset 'home'."),
            optional("presets", new Form.Record(PRESETS), "Stored positions."));

    private static final Shape PARAMETER = Shape.of(
            "parameter",
            "A setting of the device or of a channel.",
            needed("key", TOKEN, "Its name for callers."),
            needed("type", Form.Words.of("whole", "decimal", "flag", "words", "text"), "What its values are."),
            needed("description", SENTENCE, "What it is."),
            needed("read", CALL, "Asks for it; the same request is sent once for several parameters."),
            needed("find", EXPRESSION, "Found in that answer; its first group is the value."),
            optional("write", CALL, "Sets it to {value}; it can only be read when left out."),
            optional("perChannel", new Form.Flag(), "Whether each channel has one; false when left out."),
            optional("min", new Form.Decimal(), "The lowest number."),
            optional("max", new Form.Decimal(), "The highest number."),
            optional("longest", new Form.Whole(1, 4000), "The most characters of a text; 200 when left out."),
            optional("words", new Form.Several(LINE, 200), "The values of type words, as the device writes them."),
            optional("on", LINE, "What the device writes for true; true when left out."),
            optional("off", LINE, "What the device writes for false; false when left out."),
            optional("unit", Form.Text.line(20), "The unit of a number."),
            optional("effect", SENTENCE, "What setting it does beside, such as: The camera restarts."),
            optional("secret", new Form.Flag(), "Whether it is a password: it is then never shown, nor in any log."));

    private static final Shape INPUT = Shape.of(
            "input",
            "A contact that the device reads.",
            needed("read", CALL, "Asks for its state; {number} counts inputs from 1."),
            needed("active", EXPRESSION, "Found in the answer when it is active."),
            optional("name", LINE, "Its name for people."));

    private static final Shape OUTPUT = Shape.of(
            "output",
            "A contact that the device switches.",
            needed("on", CALL, "Switches it on; {number} counts outputs from 1."),
            needed("off", CALL, "Switches it off."),
            optional("read", CALL, "Asks for its state."),
            optional("active", EXPRESSION, "Found in that answer when it is on."),
            optional("name", LINE, "Its name for people."));

    private static final Shape ARGUMENT = Shape.of(
            "argument",
            "What a caller of an operation gives.",
            needed("type", Form.Words.of("whole", "text", "words"), "What it is."),
            needed("description", SENTENCE, "What it means."),
            optional("min", new Form.Decimal(), "The lowest number."),
            optional("max", new Form.Decimal(), "The highest number."),
            optional("words", new Form.Several(LINE, 200), "The words to choose from."),
            optional("default", LINE, "What is taken when it is left out; it must be given when there is no default."));

    private static final Shape OPERATION = Shape.of(
            "operation",
            "Any other request that is of use.",
            needed("name", WORD, "Its name, with a dot: door.open."),
            needed(
                    "request",
                    CALL,
                    "What is sent; {channel} and the names of its arguments in braces stand for values."),
            needed("description", SENTENCE, "What it does."),
            optional("changes", new Form.Flag(), "Whether it changes the device; false when left out."),
            optional(
                    "destructive",
                    new Form.Flag(),
                    "Whether it cannot be undone or takes the device away; callers are asked to confirm it."),
            optional(
                    "secret",
                    new Form.Flag(),
                    "Whether arguments or answers hold a password; they are then in no log."),
            optional("arguments", new Form.Named(new Form.Record(ARGUMENT), 20), "By name."));

    static final Shape PROFILE = Shape.of(
            "profile",
            "Describes a family of cameras to Lensbridge.",
            needed("profile", new Form.Whole(VERSION, VERSION), "The version of this form."),
            needed(
                    "name",
                    new Form.Text(
                            Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}"),
                            "a name of lower-case letters, digits, '.' and '-'",
                            40),
                    "The driver's name, unique among drivers."),
            needed("vendor", LINE, "The vendor's name for people."),
            needed("title", LINE, "One line for lists of drivers."),
            optional("$schema", Form.Text.line(300), "For editors."),
            optional("source", SENTENCE, "Where the vendor documents these requests."),
            optional("login", new Form.Record(QUERY_LOGIN), "A login in the query; by Basic or Digest when left out."),
            optional(
                    "refusal",
                    EXPRESSION,
                    "Found in answers that refuse a request although their status is good; its first group is what the device says."),
            needed("identity", new Form.Record(IDENTITY), "How a device is recognised."),
            optional("channels", new Form.Whole(1, 256), "How many channels it has; 1 when left out."),
            optional("channelBase", new Form.Whole(0, 1), "What {channel} is for the first channel; 1 when left out."),
            optional("snapshot", CALL, "The request that is answered with a JPEG image."),
            optional(
                    "streams",
                    new Form.Several(new Form.Record(STREAM), 16),
                    "Live streams of each channel, best first."),
            optional("rtspPort", PORT, "The port of RTSP addresses; 554 when left out."),
            optional("events", new Form.Record(EVENTS), "What the device reports by itself."),
            optional("ptz", new Form.Record(PTZ), "How the camera is turned."),
            optional("parameters", new Form.Several(new Form.Record(PARAMETER), 500), "Settings."),
            optional("inputs", new Form.Several(new Form.Record(INPUT), 64), "Contacts that it reads, in order."),
            optional("outputs", new Form.Several(new Form.Record(OUTPUT), 64), "Contacts that it switches, in order."),
            optional("operations", new Form.Several(new Form.Record(OPERATION), 200), "Other requests."),
            optional("restart", CALL, "Restarts the device."));

    private ProfileForm() {}

    /** The published schema. */
    static String schema() {
        return JsonSchema.of(PROFILE, "Lensbridge camera profile, version " + VERSION);
    }
}
