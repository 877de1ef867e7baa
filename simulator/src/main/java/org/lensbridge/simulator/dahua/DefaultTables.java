package org.lensbridge.simulator.dahua;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The settings of a camera as it leaves the factory. */
final class DefaultTables {
    private static final int WEEK = 7;
    private static final int SECTIONS = 6;
    private static final int REGION_LINES = 18;
    private static final int REGION_BLOCKS = (1 << 22) - 1;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final CameraSettings settings;

    private DefaultTables(CameraSettings settings) {
        this.settings = settings;
    }

    static Map<String, String> of(CameraSettings settings) {
        DefaultTables tables = new DefaultTables(settings);
        tables.device();
        for (int channel = 0; channel < settings.channels(); channel++) {
            tables.channel(channel);
        }
        return tables.values;
    }

    private void device() {
        put("General.MachineName", settings.name());
        put("General.LocalNo", 8);
        put("General.MachineAddress", "");
        put("General.MachineGroup", "");
        put("UserGlobal.OnvifLoginCheck", false);
        network();
        put("NTP.Address", "pool.ntp.example");
        put("NTP.Enable", false);
        put("NTP.Port", 123);
        put("NTP.TimeZone", 0);
        put("NTP.UpdatePeriod", 60);
        put("Locales.DSTEnable", false);
        for (String edge : new String[] {"DSTEnd", "DSTStart"}) {
            put("Locales." + edge + ".Day", 1);
            put("Locales." + edge + ".Hour", 0);
            put("Locales." + edge + ".Minute", 0);
            put("Locales." + edge + ".Month", edge.equals("DSTStart") ? 3 : 10);
            put("Locales." + edge + ".Week", 1);
            put("Locales." + edge + ".Year", 2026);
        }
        put("Locales.TimeFormat", "yyyy-MM-dd HH:mm:ss");
    }

    private void network() {
        int id = settings.identity().serial().hashCode();
        put("Network.DefaultInterface", "eth0");
        put("Network.Domain", "local");
        put("Network.Hostname", settings.name());
        put("Network.eth0.DefaultGateway", "192.0.2.1");
        put("Network.eth0.DhcpEnable", false);
        put("Network.eth0.DnsServers[0]", "192.0.2.53");
        put("Network.eth0.DnsServers[1]", "192.0.2.54");
        put("Network.eth0.IPAddress", "192.0.2." + (10 + Math.floorMod(id, 200)));
        put("Network.eth0.MTU", 1500);
        put(
                "Network.eth0.PhysicalAddress",
                String.format(
                        Locale.ROOT,
                        "02:5c:%02x:%02x:%02x:%02x",
                        id >>> 24,
                        id >>> 16 & 255,
                        id >>> 8 & 255,
                        id & 255));
        put("Network.eth0.SubnetMask", "255.255.255.0");
    }

    private void channel(int channel) {
        String at = "[" + channel + "]";
        String title = settings.channels() == 1 ? settings.name() : settings.name() + " " + (channel + 1);
        put("ChannelTitle" + at + ".Name", title);
        for (int set = 0; set < 2; set++) {
            String head = "VideoColor" + at + "[" + set + "].";
            for (String setting : new String[] {"Brightness", "Contrast", "Hue", "Saturation"}) {
                put(head + setting, 50);
            }
            put(head + "TimeSection", (set == 0 ? 1 : 0) + " 00:00:00-24:00:00");
        }
        encode(at);
        motion(at);
        put("Snap" + at + ".HolidayEnable", false);
        schedule("Snap" + at, 6);
        positioner("Ptz" + at);
    }

    private void encode(String at) {
        for (int record = 0; record < 3; record++) {
            int width = settings.picture().width();
            format(
                    "Encode" + at + ".MainFormat[" + record + "]",
                    width,
                    settings.picture().height(),
                    4096);
        }
        for (int stream = 0; stream < 2; stream++) {
            int width = settings.picture().width() / 2;
            format(
                    "Encode" + at + ".ExtraFormat[" + stream + "]",
                    width,
                    settings.picture().height() / 2,
                    1024);
        }
    }

    private void format(String head, int width, int height, int bitRate) {
        put(head + ".Audio.Bitrate", 64);
        put(head + ".Audio.Channels[0]", 0);
        put(head + ".Audio.Compression", "G.711A");
        put(head + ".Audio.Depth", 16);
        put(head + ".Audio.Frequency", 8000);
        put(head + ".Audio.Mode", 0);
        put(head + ".Audio.Pack", "DHAV");
        put(head + ".AudioEnable", false);
        put(head + ".Video.resolution", width + "x" + height);
        put(head + ".Video.BitRate", bitRate);
        put(head + ".Video.BitRateControl", "CBR");
        put(head + ".Video.Compression", "MJPG");
        put(head + ".Video.CustomResolutionName", height + "P");
        put(head + ".Video.FPS", Math.min(30, settings.picture().framesPerSecond()));
        put(head + ".Video.GOP", 50);
        put(head + ".Video.Height", height);
        put(head + ".Video.Pack", "DHAV");
        put(head + ".Video.Profile", "Main");
        put(head + ".Video.Quality", 4);
        put(head + ".Video.QualityRange", 6);
        put(head + ".Video.SVCTLayer", 1);
        put(head + ".Video.Width", width);
        put(head + ".VideoEnable", true);
    }

    private void motion(String at) {
        String head = "MotionDetect" + at;
        put(head + ".Enable", true);
        eventHandler(head + ".EventHandler");
        for (int window = 0; window < 4; window++) {
            String part = head + ".MotionDetectWindow[" + window + "]";
            put(part + ".Id", window);
            put(part + ".Name", "Region" + (window + 1));
            for (int line = 0; line < REGION_LINES; line++) {
                put(part + ".Region[" + line + "]", window == 0 ? REGION_BLOCKS : 0);
            }
            put(part + ".Sensitive", 60);
            put(part + ".Threshold", 5);
            for (int edge = 0; edge < 4; edge++) {
                put(part + ".Window[" + edge + "]", window == 0 && edge > 1 ? 8191 : 0);
            }
        }
        put(head + ".OsdTwinkleEnable", false);
        put(head + ".PirMotionLevel", 3);
    }

    private void eventHandler(String head) {
        for (String output : new String[] {"AlarmOut", "ExAlarmOut", "Matrix", "Record", "Snapshot", "Tour"}) {
            put(head + "." + output, 1);
            put(head + "." + output + "Channels[0]", 0);
            put(head + "." + output + "Enable", output.equals("Record"));
        }
        for (String latch : new String[] {"AlarmOutLatch", "FlashLatch", "RecordLatch"}) {
            put(head + "." + latch, 10);
        }
        for (String flag : new String[] {"Beep", "Flash", "Log", "Mail", "Message", "PtzLink", "Tip", "Voice"}) {
            put(head + "." + flag + "Enable", flag.equals("Log"));
        }
        put(head + ".Dejitter", 5);
        put(head + ".Delay", 0);
        put(head + ".PtzLink[0][0]", "None");
        put(head + ".PtzLink[0][1]", 1);
        put(head + ".Voice.AudioFileName", "");
        schedule(head, 1);
    }

    /** The first section of each day is in force all day, the others never. */
    private void schedule(String head, int mask) {
        for (int day = 0; day < WEEK; day++) {
            for (int section = 0; section < SECTIONS; section++) {
                String time = (section == 0 ? mask : 0) + " 00:00:00-23:59:59";
                put(head + ".TimeSection[" + day + "][" + section + "]", time);
            }
        }
    }

    private void positioner(String head) {
        put(head + ".Address", 8);
        put(head + ".Attribute[0]", 115200);
        put(head + ".Attribute[1]", 8);
        put(head + ".Attribute[2]", "Even");
        put(head + ".Attribute[3]", 1);
        put(head + ".Homing[0]", 0);
        put(head + ".Homing[1]", 30);
        put(head + ".NumberInMatrixs", 0);
        put(head + ".ProtocolName", settings.ptz() ? "DH-SD1" : "NONE");
    }

    private void put(String name, String value) {
        values.put(name, value);
    }

    private void put(String name, int value) {
        values.put(name, Integer.toString(value));
    }

    private void put(String name, boolean value) {
        values.put(name, Boolean.toString(value));
    }
}
