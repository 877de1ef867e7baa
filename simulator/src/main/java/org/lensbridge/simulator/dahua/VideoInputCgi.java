package org.lensbridge.simulator.dahua;

import java.util.Map;
import org.lensbridge.simulator.device.PictureSettings;

/** {@code devVideoInput.cgi} and {@code devVideoOutput.cgi} but for the lens: 4.5.8, 4.5.9, 4.5.13, 4.5.18, 4.5.19. */
final class VideoInputCgi {
    private static final int SCREEN = 8192;

    private final Site site;
    private final int[][] windows;

    VideoInputCgi(Site site) {
        this.site = site;
        this.windows = new int[site.settings().channels()][];
        for (int channel = 0; channel < windows.length; channel++) {
            windows[channel] = new int[] {0, 0, SCREEN, SCREEN};
        }
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "devVideoInput.cgi?getCollect",
                call -> call.line("result", Integer.toString(windows.length)),
                "devVideoOutput.cgi?getCollect",
                call -> call.line("result", Integer.toString(PictureTables.outputs(site.settings()))),
                "devVideoInput.cgi?getCaps",
                this::capabilities,
                "devVideoInput.cgi?getCurrentWindow",
                this::window,
                "devVideoInput.cgi?setCurrentWindow",
                this::setWindow);
    }

    private void window(Call call) throws Refusal {
        call.required("channel");
        int[] window = windows[site.channel(call, 1)];
        Lines lines = new Lines();
        for (int i = 0; i < window.length; i++) {
            lines.add("rect[" + i + "]", window[i]);
        }
        call.lines(lines.all());
    }

    private void setWindow(Call call) throws Refusal {
        call.required("channel");
        int[] window = new int[4];
        for (int i = 0; i < window.length; i++) {
            call.required("rect[" + i + "]");
            window[i] = call.number("rect[" + i + "]", 0, 0, SCREEN);
        }
        windows[site.channel(call, 1)] = window;
        call.ok();
    }

    private void capabilities(Call call) throws Refusal {
        call.required("channel");
        site.channel(call, 1);
        Lines lines = new Lines("caps.");
        image(lines);
        exposure(lines);
        sensor(lines);
        call.lines(lines.all());
    }

    private void image(Lines lines) {
        boolean lens = site.settings().kind().hasLens();
        lines.add("Backlight", VideoInTables.BACKLIGHT_GRADES)
                .add("BrightnessCompensation", true)
                .add("CoverCount", 4)
                .add("CoverType", 1)
                .add("DayNightColor", true)
                .add("DayNightColorIO", 0)
                .add("ElectricFocus", lens)
                .add("FishEye", false)
                .add("FlashAdjust", lens)
                .add("Flip", true)
                .add("GlareInhibition", 1)
                .add("InfraRed", lens)
                .add("IRCUT", lens)
                .add("Mirror", true)
                .add("NightOptions", true)
                .add("ReferenceLevel", true)
                .add("Rotate90", true)
                .add("SetColor", true)
                .add("SyncFocus", 0)
                .add("TitleCount", 4)
                .add("WhiteBalance", 3)
                .add("WideDynamicRange", 1);
    }

    private static void exposure(Lines lines) {
        lines.add("AutoSyncPhase", false)
                .add("CustomManualExposure", true)
                .add("DoubleExposure", 0)
                .add("EEModeRange", 100)
                .add("Exposure", VideoInTables.EXPOSURE_GRADES)
                .add("ExposureMode", 31)
                .add("ExternalSyncInput", 0)
                .add("Gain", true)
                .add("GainAuto", true)
                .add("Gamma", true)
                .add("GammaModeRange", 100)
                .add("Iris", true)
                .add("IrisAuto", true)
                .add("LimitedAutoExposure", true)
                .add("MaxExposureTime", 300)
                .add("MaxExposureTime1", 0)
                .add("MinExposureTime", 1)
                .add("MinExposureTime1", 0)
                .add("SnapshotExposure", false);
    }

    private void sensor(Lines lines) {
        PictureSettings picture = site.settings().picture();
        lines.add("ChipID", 0)
                .add("DownScaling", false)
                .add("FormatCount", 5)
                .add("HorizontalBinning", 0)
                .add("ImageEnhancement.LevelRange[0]", 0)
                .add("ImageEnhancement.LevelRange[1]", 100)
                .add("ImageEnhancement.Support", true)
                .add("LadenBitrate", 972000)
                .add("MaxHeight", picture.height())
                .add("MaxMultiProfile", 3)
                .add("MaxWidth", picture.width())
                .add("MeteringRegionCount", 0)
                .add("MultiOptions", false)
                .add("SignalFormats", "Inside")
                .add("SignalType[0]", "VGA")
                .add("SupportProfile", false)
                .add("SyncChipChannels", false)
                .add("TridimDenoise", 2)
                .add("UpScaling", false)
                .add("Version", 0)
                .add("VerticalBinning", 0)
                .add("VideoInDenoise.2D.LevelRange[0]", 0)
                .add("VideoInDenoise.2D.LevelRange[1]", 100)
                .add("VideoInDenoise.2D.Support", true)
                .add("VideoInDenoise.3D.Support", true)
                .add("VideoInDenoise.Support", true);
    }
}
