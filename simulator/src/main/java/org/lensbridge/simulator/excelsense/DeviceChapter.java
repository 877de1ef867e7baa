package org.lensbridge.simulator.excelsense;

import java.util.Map;
import org.lensbridge.simulator.ExcelsenseModel;
import org.lensbridge.simulator.ExcelsenseQuirk;

/** Device Info, Device Disk Info and Protocol Info. */
final class DeviceChapter implements Chapter {
    private final ExcelsenseSite site;
    private final Sheet device;
    private final Sheet camera;
    private final Sheet security;

    DeviceChapter(ExcelsenseSite site) {
        this.site = site;
        String name = site.settings().device().name().replaceAll("[`<>%&\\\\\"/,';=]", " ");
        device = site.sheet("deviceName", Field.of("deviceName", name, Rule.NAME));
        camera = site.sheet("cameraInfo", Field.of("cameraName", name, Rule.NAME));
        security = site.sheet("protocolSecurity", Field.of("protocolSecurityFlag", "1", Rule.FLAG));
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "param get deviceInfo", Chapter.view(this::info),
                "param set deviceName", Chapter.admin(this::rename),
                "param get cameraInfo", Chapter.view(this::camera),
                "param set cameraInfo", Chapter.admin(this::renameCamera),
                "param get deviceDiskInfo", Chapter.view(this::disks),
                "param get protocolInfo", Chapter.view(this::protocol),
                "param get protocolSecurity",
                        Chapter.view(call -> call.tell(call.lines().all(security.all()))),
                "param set protocolSecurity", Chapter.admin(this::secure));
    }

    /** The network address is the serial number; its lower half is the device's identifier. */
    private void info(ExcelsenseCall call) {
        ExcelsenseModel model = site.settings().model();
        String serial = site.settings().device().serial();
        call.tell(call.lines()
                .line("deviceID", serial.substring(Math.max(0, serial.length() - 6)))
                .all(device.all())
                .line("deviceType", 1)
                .line("productModel", model.product())
                .line("manufacturerID", 272)
                .line("manufacturerName", "IPCamera")
                .line("MACAddress", serial.replaceAll("(..)(?=.)", "$1:"))
                .line("hardwareVer", model.cleans() ? "V260084_2" : "V260071_1")
                .line("softwareVer", "v3.6.2403.1109.272.0.1.7.0")
                .line("channelNum", 1)
                .line("alarmInNum", 1)
                .line("alarmOutNum", 1)
                .line("RS485Num", 0));
    }

    private void rename(ExcelsenseCall call) throws Refusal {
        Refusal.check(call.first("deviceName").isPresent());
        device.prepare(call.parameters()).run();
        call.ok();
    }

    private void camera(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1, 1);
        call.tell(call.lines().all(camera.all()));
    }

    private void renameCamera(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        camera.prepare(call.parameters()).run();
        call.ok();
    }

    private void disks(ExcelsenseCall call) {
        boolean asExamples = call.has(ExcelsenseQuirk.AS_EXAMPLES);
        call.tell(call.lines().loop(Loop.DISK, site.disks().all(), (lines, disk) -> lines.line("diskID", disk.number())
                .line("diskTotalSize", disk.total())
                .line("diskFreeSize", disk.free())
                .line("diskStatus", asExamples && disk.status() == Disks.ABSENT ? 0 : disk.status())));
    }

    private void protocol(ExcelsenseCall call) {
        call.tell(call.lines()
                .line("protocolName", "ONVIF")
                .line("protocolVersion", "v22.06")
                .line("protocolSoftwareVersion", "v22.06_build000517"));
    }

    private void secure(ExcelsenseCall call) throws Refusal {
        security.prepare(call.parameters()).run();
        call.ok();
    }
}
