package org.lensbridge.simulator.generic;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.simulator.http.Response;

/**
 * {@code factorydefault.cgi} (5.1.6), {@code hardfactorydefault.cgi} (5.1.7), {@code backup.cgi} (5.1.8) and {@code restore.cgi}
 * (5.1.9). A backup is good for the unit that made it.
 */
final class DefaultsCgi implements Chapter {
    private static final Set<String> KEPT = Set.of(
            "Network.BootProto",
            "Network.IPAddress",
            "Network.SubnetMask",
            "Network.Broadcast",
            "Network.DefaultRouter",
            "Network.HTTP.Port");
    private static final String UNIT = "etc/unit.conf";
    private static final String PARAMETERS = "etc/parameters.conf";

    private final GenericSite site;

    DefaultsCgi(GenericSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "admin/factorydefault.cgi", Chapter.admin(Method.GET, this::soft),
                "admin/hardfactorydefault.cgi", Chapter.admin(Method.GET, this::hard),
                "admin/backup.cgi", Chapter.admin(Method.GET, this::backup),
                "admin/restore.cgi", Chapter.admin(Method.UPLOAD, this::restore));
    }

    /** What the camera has found out of itself stays in any case. */
    private void reset(Set<String> kept) {
        Set<String> found = Set.of(GenericSite.MJPEG_PORT, GenericSite.FIRMWARE);
        site.tree().reset(name -> kept.contains(name) || found.contains(name));
        site.log().note("has its factory defaults");
    }

    private void soft(GenericCall call) {
        reset(KEPT);
        call.ok();
    }

    /** The users and the address are others then, so it starts anew. */
    private void hard(GenericCall call) {
        reset(Set.of());
        site.accounts().reset();
        call.ok();
        site.restart();
    }

    private String unit() {
        return site.settings().model().number() + " " + site.settings().device().serial() + "\n";
    }

    private void backup(GenericCall call) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(UNIT, unit());
        files.put(
                PARAMETERS,
                site.tree().all().stream()
                        .filter(setting -> !setting.kind().equals("ro"))
                        .map(setting -> setting.name() + "=" + setting.value() + "\n")
                        .collect(Collectors.joining()));
        call.exchange()
                .reply(Response.bytes(200, "application/octet-stream", List.of(ByteBuffer.wrap(Tar.write(files))))
                        .with("Content-Disposition", "attachment; filename=config_file.bin"));
    }

    private void restore(GenericCall call) {
        site.upload(call, file -> {
            Map<String, String> files = Tar.read(file.contents());
            if (!unit().equals(files.get(UNIT)) || !files.containsKey(PARAMETERS)) {
                throw Refusal.failed("the file is no backup of this unit");
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (String line : files.get(PARAMETERS).split("\n")) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            // Points of sequences that were removed since are as they were, too.
            values.forEach((name, value) -> SequenceLines.restored(name, value).ifPresent(site.tree()::put));
            if (site.tree().update(values).isPresent()) {
                throw Refusal.failed("the backup holds what this firmware does not have");
            }
            site.log().note("was restored");
            call.ok();
            site.restart();
        });
    }
}
