package org.lensbridge.simulator.generic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code beforeupgrade.cgi} and {@code firmwareupgrade.cgi} (5.1.10), and {@code upload_certificate.cgi} (5.1.15). Firmware is
 * taken only after the streams were stopped, and any file with contents is firmware. Thread-safe for {@link #certificates}.
 */
final class UpgradeCgi implements Chapter {
    private static final List<String> FILES = List.of("uImage", "userland.img", "var", "uImage_userland");
    private static final List<String> CERTIFICATES = List.of("ca_certificate", "client_certificate", "private_key");

    private final GenericSite site;
    private final ImageCgi images;
    private final Set<String> certificates = new TreeSet<>();

    UpgradeCgi(GenericSite site, ImageCgi images) {
        this.site = site;
        this.images = images;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "admin/beforeupgrade.cgi", Chapter.admin(Method.GET, this::prepare),
                "admin/firmwareupgrade.cgi", Chapter.admin(Method.UPLOAD, this::upgrade),
                "admin/upload_certificate.cgi", Chapter.admin(Method.UPLOAD, this::certificate));
    }

    /** The types that were uploaded. */
    Set<String> certificates() {
        synchronized (certificates) {
            return Set.copyOf(certificates);
        }
    }

    private void prepare(GenericCall call) {
        site.prepareUpgrade();
        images.stop();
        site.log().note("has stopped its streams");
        call.ok();
    }

    private void upgrade(GenericCall call) {
        site.upload(call, file -> {
            String name = call.first("filename").orElse(file.name());
            if (!FILES.contains(name) && !site.settings().model().boards().contains(name)) {
                throw Refusal.failed(name + " is no firmware file of this model");
            }
            if (!site.isUpgrading()) {
                throw Refusal.status(409, "Conflict");
            }
            site.log().note("has taken " + name + " of " + file.contents().length + " bytes");
            String before = site.tree().value(GenericSite.FIRMWARE);
            int last = before.lastIndexOf('.') + 1;
            int build = Integer.parseInt(before.substring(last)) + 1;
            site.tree().measured(GenericSite.FIRMWARE, before.substring(0, last) + build);
            call.ok();
            site.restart();
        });
    }

    private void certificate(GenericCall call) {
        site.upload(call, file -> {
            String type = call.first("type").orElse(file.name());
            if (!CERTIFICATES.contains(type)) {
                throw Refusal.failed(type + " is no type of certificate");
            }
            synchronized (certificates) {
                certificates.add(type);
            }
            call.ok();
        });
    }
}
