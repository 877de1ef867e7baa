package org.lensbridge.simulator.axis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.AxisLevel;

/** {@code disks/} (network-video/edge-storage-api: Disk management API): an SD card and a network share. */
final class DiskCgi {
    private static final long CARD_KILOBYTES = 62_333_952;
    private static final long SHARE_KILOBYTES = 976_562_500;

    private final AxisSite site;
    private final RecordingStore store;
    private final Map<String, Integer> jobs = new HashMap<>();
    private int lastJob = 100;

    DiskCgi(AxisSite site, RecordingStore store) {
        this.site = site;
        this.store = store;
    }

    Map<String, AxisRoute> routes() {
        return site.settings().model().hasStorage()
                ? Map.of(
                        "disks/list.cgi", new AxisRoute(AxisLevel.VIEWER, this::list),
                        "disks/format.cgi", new AxisRoute(AxisLevel.ADMIN, this::format),
                        "disks/mount.cgi", new AxisRoute(AxisLevel.ADMIN, this::mount),
                        "disks/job.cgi", new AxisRoute(AxisLevel.OPERATOR, this::job))
                : Map.of();
    }

    private static String root(String schema, String body) {
        return "<?xml version=\"1.0\"?>\n<root xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"http://www.axis.com/vapix/http_cgi/disk/" + schema + "1.xsd\">\n"
                + body + "</root>\n";
    }

    private void list(AxisCall call) {
        String wanted = call.argument("diskid").orElse("all");
        StringBuilder disks = new StringBuilder();
        int count = 0;
        for (String disk : new String[] {RecordingStore.CARD, RecordingStore.SHARE}) {
            if (wanted.equals("all") || wanted.equals(disk)) {
                disks.append(disk(disk));
                count++;
            }
        }
        call.xml(root("list", "<disks numberofdisks=\"" + count + "\">\n" + disks + "</disks>\n"));
    }

    private String disk(String disk) {
        boolean card = disk.equals(RecordingStore.CARD);
        long total = card ? CARD_KILOBYTES : SHARE_KILOBYTES;
        long used = store.all().stream()
                        .filter(recording -> recording.disk().equals(disk))
                        .count()
                * 200_000;
        String settings = card ? "Storage.S0." : "Storage.S1.";
        return "<disk diskid=\"" + disk + "\" name=\"" + value(settings + "FriendlyName", "") + "\" totalsize=\""
                + total
                + "\" freesize=\"" + (total - used) + "\" cleanuplevel=\"" + value(settings + "CleanupLevel", "90")
                + "\" cleanupmaxage=\"" + value(settings + "CleanupMaxAge", "30") + "\" cleanuppolicy=\""
                + value(settings + "CleanupPolicyActive", "fifo") + "\" locked=\"" + value(settings + "Locked", "no")
                + "\" full=\"no\" readonly=\"no\" status=\"OK\" filesystem=\"" + (card ? "ext4" : "cifs")
                + "\" group=\"" + (card ? "S0" : "S1") + "\" requiredfilesystem=\"none\" encryptionenabled=\"false\""
                + " diskencrypted=\"false\"/>\n";
    }

    private String value(String name, String absent) {
        return Xml.escaped(site.parameters().value(name).orElse(absent));
    }

    private void format(AxisCall call) {
        String disk = call.argument("diskid").orElse("");
        begin(call, disk);
        store.removeIf(recording -> recording.disk().equals(disk));
    }

    private void mount(AxisCall call) {
        begin(call, call.argument("diskid").orElse(""));
    }

    private void begin(AxisCall call, String disk) {
        boolean known = disk.equals(RecordingStore.CARD) || disk.equals(RecordingStore.SHARE);
        if (!known) {
            call.xml(root("job", "<job result=\"ERROR\" description=\"No such disk\"/>\n"));
            return;
        }
        jobs.put(Integer.toString(++lastJob), 0);
        call.xml(root("job", "<job jobid=\"" + lastJob + "\" result=\"OK\"/>\n"));
    }

    /** Half done when it is asked about first, done then. */
    private void job(AxisCall call) {
        String id = call.argument("jobid").orElse("");
        Optional<Integer> progress =
                Optional.ofNullable(jobs.computeIfPresent(id, (same, done) -> Math.min(100, done + 50)));
        call.xml(root(
                "job",
                progress.map(done -> "<job jobid=\"" + id + "\" progress=\"" + done + "\" result=\"OK\"/>\n")
                        .orElse("<job result=\"ERROR\" description=\"No such job\"/>\n")));
    }
}
