package org.lensbridge.driver.axis.capability.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** A device whose programs answer by their names, or in JSON by their methods; and a session with it. */
final class SystemCamera implements AutoCloseable {
    /** What a device lists of itself. */
    static final List<String> LISTED = List.of(
            "root.Brand.Brand=AXIS",
            "root.Brand.ProdNbr=Z9000",
            "root.Properties.Firmware.Version=5.51.1",
            "root.Properties.System.SerialNumber=ACCC8E000001",
            "root.Network.BootProto=dhcp",
            "root.Network.IPAddress=192.168.0.90",
            "root.Network.SubnetMask=255.255.255.0",
            "root.Network.Broadcast=192.168.0.255",
            "root.Network.DefaultRouter=192.168.0.1",
            "root.Network.DNSServer1=0.0.0.0",
            "root.Network.DNSServer2=0.0.0.0",
            "root.Network.eth0.MACAddress=AC:CC:8E:00:00:01",
            "root.Network.eth0.IPAddress=10.0.0.7",
            "root.Network.eth0.SubnetMask=255.255.0.0",
            "root.Network.Interface.I0.Link.MTU=1500",
            "root.Network.Resolver.NameServerList=10.0.0.1 fd00::1",
            "root.Network.Resolver.ObtainFromDHCP=yes",
            "root.Network.Routing.DefaultRouter=10.0.0.1",
            "root.Network.RTSP.Port=554",
            "root.HTTPS.Port=443",
            "root.System.BoaPort=80",
            "root.Time.ObtainFromDHCP=yes",
            "root.Time.POSIXTimeZone=EET-2EEST,M3.5.0/3,M10.5.0/4",
            "root.Time.SyncSource=NTP",
            "root.Time.DST.Enabled=yes",
            "root.Time.NTP.Server=0.0.0.0",
            "root.Time.NTP.VolatileServer=10.0.0.2 ");

    static final String USERS =
            "admin=\"root,kim\"\r\noperator=\"root,kim\"\r\nviewer=\"root,kim,lee\"\r\nptz=\"root,lee\"\r\ndigusers=\"root,kim,lee\"\r\n";

    /** By program or method, before all else; an empty text for no such program. */
    final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    private volatile String listing = String.join("\r\n", LISTED);
    private volatile List<String> interfaces = List.of();

    final AnsweringCamera camera = new AnsweringCamera(this::answer);
    final DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address());

    SystemCamera() {
        text("users", USERS);
        text("date.cgi", "Jul 01, 2024 15:00:00\r\n");
    }

    /** One with these interfaces, by API discovery. */
    SystemCamera listing(String... ids) {
        interfaces = List.of(ids);
        return this;
    }

    /** One whose tree has this instead. */
    SystemCamera with(String line, String other) {
        listing = listing.replace(line, other);
        return this;
    }

    SystemCamera text(String program, String text) {
        answers.put(program, AnsweringCamera.text(text));
        return this;
    }

    SystemCamera data(String method, String data) {
        return json(method, "{\"apiVersion\":\"1.0\",\"method\":\"" + method + "\",\"data\":" + data + "}");
    }

    SystemCamera error(String method, int code, String message) {
        return json(
                method, "{\"apiVersion\":\"1.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}");
    }

    SystemCamera json(String method, String document) {
        answers.put(
                method,
                AnsweringCamera.answer(
                        "200 OK", "Content-Type: application/json", document.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    SystemCamera page(String program, String text) {
        answers.put(
                program,
                AnsweringCamera.answer(
                        "200 OK",
                        "Content-Type: text/html",
                        ("<html><body>" + text + "</body></html>").getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    SystemCamera connect() {
        rig.connect();
        return this;
    }

    <C extends Capability> C capability(Class<C> type) {
        return rig.capability(0, type);
    }

    /** The bodies that a method came with. */
    List<String> bodies(String method) {
        return camera.requests().stream()
                .map(AnsweringCamera.Request::body)
                .filter(body -> body.contains("\"" + method + "\""))
                .toList();
    }

    private Optional<byte[]> answer(AnsweringCamera.Request request) {
        String program = request.target().replaceAll("\\?.*", "").replaceFirst("^/axis-cgi/", "");
        String method = request.body().replaceAll("(?s).*\"method\":\"(\\w+)\".*", "$1");
        if (request.is("param.cgi", "update")) {
            return Optional.of(answers.getOrDefault("update", AnsweringCamera.text("OK\r\n")));
        }
        if (request.is("param.cgi", "list")) {
            return Optional.of(AnsweringCamera.text(listing));
        }
        if (request.is("pwdgrp.cgi", "get")) {
            return Optional.ofNullable(answers.get("users"));
        }
        if (method.equals("getApiList") && !interfaces.isEmpty()) {
            String list = String.join("\"},{\"version\":\"1.0\",\"id\":\"", interfaces);
            data(method, "{\"apiList\":[{\"version\":\"1.0\",\"id\":\"" + list + "\"}]}");
        }
        return Optional.ofNullable(answers.get(method)).or(() -> Optional.ofNullable(answers.get(program)));
    }

    @Override
    public void close() throws IOException {
        rig.close();
        camera.close();
    }
}
