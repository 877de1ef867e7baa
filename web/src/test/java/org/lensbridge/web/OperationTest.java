package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.FakeDevice;
import org.lensbridge.web.fake.WebServer;

/** Operations and settings over REST. */
class OperationTest {
    private static final String OPERATIONS = "/api/v1/devices/gate/operations";
    private static final String SETTINGS = "/api/v1/devices/gate/channels/0/settings";

    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private WebServer server;
    private Browser user;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        user = new Browser(server).loggedIn();
        FakeDevice gate = server.devices.add("gate", "http://192.168.1.20").say(DeviceState.ONLINE, "");
        gate.self().others.put(Operations.class, new Rows());
        gate.self().others.put(Settings.class, new Keys());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private final class Rows implements Operations {
        @Override
        public List<OperationInfo> list() {
            Argument name = new Argument("name", ValueType.TEXT, false, Optional.of(Value.of("all")), "who");
            return List.of(
                    new OperationInfo("user.list", "4.12.2", List.of(name), Set.of(Trait.READ, Trait.SECRET), "Users."),
                    new OperationInfo(
                            "system.reboot", "4.6.24", List.of(), Set.of(Trait.WRITE, Trait.DESTRUCTIVE), "Off."),
                    new OperationInfo(
                            "event.attach", "4.9.17", List.of(), Set.of(Trait.READ, Trait.STREAM), "Events."));
        }

        @Override
        public Reply invoke(String name, Map<String, Value> arguments) {
            sent.add(name + arguments);
            Value document = Value.of(Map.of("users", Value.of(List.of(Value.of(Map.of("Password", Value.of("x")))))));
            return new Reply(name, document, List.of("Line 2: odd."));
        }

        @Override
        public StreamHandle open(String name, Map<String, Value> arguments, ReplySink sink) {
            throw new CameraException(Kind.UNSUPPORTED, "Not here.");
        }

        @Override
        public Reply upload(String name, Map<String, Value> arguments, Upload body) {
            throw new CameraException(Kind.UNSUPPORTED, "Not here.");
        }
    }

    private final class Keys implements Settings {
        @Override
        public List<Setting> describe() {
            return List.of(new Setting(
                    "Language",
                    ValueType.TEXT,
                    Access.READ_WRITE,
                    Optional.empty(),
                    "",
                    false,
                    true,
                    "It restarts.",
                    "4.6.6"));
        }

        @Override
        public Map<String, Value> read(Collection<String> keys) {
            return Map.of(keys.iterator().next(), Value.of(8));
        }

        @Override
        public Map<String, Value> write(Map<String, Value> changes) {
            sent.add(changes.toString());
            return changes;
        }
    }

    @Test
    void listsOperationsAndSettings() {
        JsonArray rows = Browser.json(user.get(OPERATIONS + "?match=users")).getAsJsonArray("operations");
        assertEquals(1, rows.size());
        JsonObject row = rows.get(0).getAsJsonObject();
        assertEquals("[\"READ\",\"SECRET\"]", row.get("traits").toString());
        assertTrue(row.get("arguments").toString().contains("\"default\":\"all\""), row.toString());
        JsonArray keys = Browser.json(user.get(SETTINGS)).getAsJsonArray("settings");
        assertTrue(keys.get(0).getAsJsonObject().get("destructive").getAsBoolean());
    }

    @Test
    void invokesWithArgumentsOfAnyShapeAndHidesPasswords() {
        HttpResponse<String> answer = user.post(
                OPERATIONS + "/user.list",
                "{\"arguments\":{\"name\":\"ann\",\"n\":1.50,\"on\":true,\"list\":[1,\"b\"],\"rec\":{\"A[0].B\":null}}}");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "{\"operation\":\"user.list\",\"document\":{\"users\":[{\"Password\":\"****\"}]},\"warnings\":[\"Line 2: odd.\"]}",
                answer.body());
        assertEquals("user.list{name=ann, n=1.5, on=true, list=[1, b], rec={A[0].B=}}", sent.poll());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "system.reboot|{}|400",
                "system.reboot|{\"confirm\":true}|200",
                "event.attach|{}|400",
                "teapot|{}|400",
                "user.list|{\"arguments\":[1]}|400",
                "user.list|{\"arguments\":{\"n\":1e999999999}}|400"
            })
    void asksForConfirmationAndRefusesWhatMakesNoSense(String operation, String body, int status) {
        HttpResponse<String> answer = user.post(OPERATIONS + "/" + operation, body);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(status == 200 ? 1 : 0, sent.size());
        assertFalse(answer.body().contains("The work given"), answer.body());
    }

    @Test
    void readsAndWritesSettings() {
        assertEquals(
                "{\"values\":{\"NTP.Port\":8}}",
                user.post(SETTINGS + "/read", "{\"keys\":[\"NTP.Port\"]}").body());
        HttpResponse<String> refused = user.post(SETTINGS, "{\"changes\":{\"Language\":\"English\"}}");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("Language: It restarts. Say confirm: true."), refused.body());
        HttpResponse<String> written = user.post(SETTINGS, "{\"changes\":{\"Language\":\"English\"},\"confirm\":true}");
        assertEquals("{\"values\":{\"Language\":\"English\"}}", written.body());
        assertEquals(List.of("{Language=English}"), List.copyOf(sent));
    }
}
