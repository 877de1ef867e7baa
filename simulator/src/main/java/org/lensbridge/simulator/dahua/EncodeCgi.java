package org.lensbridge.simulator.dahua;

import java.util.Map;
import java.util.Set;

/** {@code encode.cgi}: 4.5.3 and 4.5.4. */
final class EncodeCgi {
    private final Site site;

    EncodeCgi(Site site) {
        this.site = site;
        site.tables().whenWritten(this::resize);
    }

    /** A size stands in the table twice, as two numbers and as a text: who writes one has written the other. */
    private void resize(Set<String> names) {
        for (String name : names) {
            if (name.startsWith("Encode[") && (name.endsWith(".Video.Width") || name.endsWith(".Video.Height"))) {
                String head = name.substring(0, name.lastIndexOf('.') + 1);
                int width = site.tables().number(head + "Width", 0);
                int height = site.tables().number(head + "Height", 0);
                site.tables().set(head + "resolution", width + "x" + height);
                site.tables().set(head + "CustomResolutionName", EncodeTables.resolution(width, height));
            } else if (name.startsWith("Encode[") && name.endsWith(".Video.resolution")) {
                String head = name.substring(0, name.lastIndexOf('.') + 1);
                String[] sides = site.tables().value(name).orElse("0x0").split("x");
                site.tables().set(head + "Width", sides[0]);
                site.tables().set(head + "Height", sides[1]);
            }
        }
    }

    Map<String, Cgi> routes() {
        return Map.of("encode.cgi?getCaps", this::capabilities, "encode.cgi?getConfigCaps", this::choices);
    }

    private void capabilities(Call call) {
        Lines lines = new Lines("caps.");
        lines.add("PlaybackCompressSplitNumList[0]", 1).add("PlaybackCompressSplitNumList[1]", 4);
        lines.add("PreviewMode", "SplitSnap");
        for (int channel = 0; channel < site.settings().channels(); channel++) {
            lines.at("VideoEncodeDevices[" + channel + "].")
                    .add("CoverAreaPercent", 100)
                    .add("CoverCount", 4)
                    .add("LadenBitrate", 162201600)
                    .add("MaxCIFPFrameSize", 40)
                    .add("MaxExtraStream", 2)
                    .add("MinCIFPFrameSize", 7)
                    .add("RecordIndividualResolution", true)
                    .add("SupportIndividualResolution", true)
                    .add("TitleCount", 4);
        }
        call.lines(lines.all());
    }

    /** The request counts channels from 1, as its example does; the names of the reply are indexes. */
    private void choices(Call call) throws Refusal {
        call.required("channel");
        call.lines(EncodeTables.choices(site.settings(), site.channel(call, 1)));
    }
}
