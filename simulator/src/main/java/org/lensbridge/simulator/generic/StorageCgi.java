package org.lensbridge.simulator.generic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.fault.Part;

/** {@code admin/storagemanagement.cgi} (5.1.5). A download has no announced length: it ends with the connection. */
final class StorageCgi implements Chapter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final ByteBuffer HEAD =
            ByteBuffer.wrap("HTTP/1.0 200 OK\r\nContent-Type: application/octet-stream\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

    private final GenericSite site;
    private final Clips clips;

    StorageCgi(GenericSite site, Clips clips) {
        this.site = site;
        this.clips = clips;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of("admin/storagemanagement.cgi", Chapter.admin(Method.GET_OR_POST, this::serve));
    }

    private void serve(GenericCall call) throws Refusal {
        if (!site.settings().model().hasStorage()) {
            throw Refusal.error("no storage device");
        }
        String name = call.first("filename").orElse("");
        switch (call.action()) {
            case "list" -> list(call);
            case "download" -> download(call, name);
            case "format" -> {
                clips.format();
                site.log().note("has formatted its storage device");
                call.ok();
            }
            case "remove" -> {
                if (!clips.remove(name)) {
                    throw Refusal.status(404, "Not Found");
                }
                call.ok();
            }
            default -> throw Refusal.error("unknown action");
        }
    }

    private void list(GenericCall call) {
        StringBuilder text = new StringBuilder();
        for (String name : clips.names()) {
            clips.begin(name).ifPresent(begin -> text.append(name)
                    .append('\t')
                    .append(clips.contents(name).map(bytes -> bytes.length).orElse(0))
                    .append('\t')
                    .append(DATE.format(begin))
                    .append('\n'));
        }
        call.text(text.append('\n').toString());
    }

    private void download(GenericCall call, String name) throws Refusal {
        byte[] film = clips.contents(name).orElseThrow(() -> Refusal.status(404, "Not Found"));
        call.exchange().stream(HEAD, Long.MAX_VALUE).ifPresent(stream -> {
            stream.send(Part.packet(List.of(ByteBuffer.wrap(film))));
            call.connection().closeWhenSent();
        });
    }
}
