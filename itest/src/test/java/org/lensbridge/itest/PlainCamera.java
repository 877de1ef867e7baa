package org.lensbridge.itest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A camera of no vendor that a driver knows: a page tells what it is, a profile tells the paths of its streams, and somebody else serves them by RTSP. */
final class PlainCamera implements AutoCloseable {
    static final String USER = "joe";
    static final String PASSWORD = "Q2-only-joe";

    private final StrangeHost page =
            StrangeHost.answering("HTTP/1.1 200 OK\r\nContent-Length: 13\r\nConnection: close\r\n\r\nmaker=nobody\n");

    /** A stream's name, its path and its codec in the words of a profile. */
    record Stream(String name, String path, String codec) {}

    /** Gives a home the driver of such cameras, before its product starts. */
    static void profile(Path home, String driver, Stream... streams) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Stream stream : streams) {
            rows.add("{\"name\":\"" + stream.name() + "\",\"rtsp\":\"" + stream.path() + "\",\"codec\":\""
                    + stream.codec() + "\"}");
        }
        Files.createDirectories(home.resolve("etc/profiles"));
        Files.writeString(
                home.resolve("etc/profiles/" + driver + ".json"),
                "{\"profile\":1,\"name\":\"" + driver
                        + "\",\"vendor\":\"Nobody\",\"title\":\"Cameras with streams only\","
                        + "\"identity\":{\"proof\":{\"request\":\"/about\",\"expect\":\"^maker=nobody\"}},\"streams\":"
                        + rows + "}");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + page.port());
    }

    /** Adds the device to a product and waits until it is online. */
    void add(Operator operator, String name, String driver, int rtspPort, String transport) {
        add(operator, name, driver, rtspPort, transport, PASSWORD);
    }

    void add(Operator operator, String name, String driver, int rtspPort, String transport, String password) {
        operator.rest(
                "POST",
                "/devices",
                "{\"id\":\"" + name + "\",\"address\":\"" + address() + "\",\"user\":\"" + USER + "\",\"password\":\""
                        + password + "\",\"driver\":\"" + driver + "\",\"options\":{\"rtspPort\":\"" + rtspPort
                        + "\",\"rtspTransport\":\"" + transport + "\"}}",
                201);
        operator.awaitState(name, "ONLINE");
    }

    @Override
    public void close() {
        page.close();
    }
}
