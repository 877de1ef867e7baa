package org.lensbridge.driver.axis.capability.media;

import java.util.Optional;
import org.lensbridge.driver.testkit.AnsweringCamera;

/** What a device lists of itself that has two views, sound and a card. */
public final class MediaTree {
    /** The listing. */
    public static final String TEXT = String.join(
                    "\r\n",
                    "root.Brand.Brand=AXIS",
                    "root.Brand.ProdNbr=Z9000",
                    "root.Properties.Firmware.Version=9.80.1",
                    "root.Properties.System.SerialNumber=ACCC8E000001",
                    "root.Properties.Image.Format=jpeg,mjpeg,h264",
                    "root.Properties.Image.Resolution=1920x1080,1280x720,800x600,640x360,320x180",
                    "root.Properties.Audio.Audio=yes",
                    "root.Properties.Audio.DuplexMode=full,half,post,get",
                    "root.Properties.Audio.Decoder.Format=axis-mulaw-128,g711,opus",
                    "root.Properties.LocalStorage.LocalStorage=yes",
                    "root.Properties.LocalStorage.ContinuousRecording=yes",
                    "root.Properties.LocalStorage.NbrOfContinuousRecordingProfiles=1",
                    "root.Properties.LocalStorage.ExportRecording=yes",
                    "root.Image.I0.Enabled=yes",
                    "root.Image.I0.Source=0",
                    "root.Image.I0.Appearance.Resolution=1920x1080",
                    "root.Image.I1.Enabled=yes",
                    "root.Image.I1.Source=0",
                    "root.Image.I1.Appearance.Resolution=1280x720",
                    "root.Image.I1.Appearance.Rotation=90",
                    "root.StreamProfile.MaxGroups=26",
                    "root.StreamProfile.S0.Name=Wide",
                    "root.StreamProfile.S0.Parameters=videocodec=h264&resolution=1920x1080",
                    "root.StreamProfile.S1.Name=Night",
                    "root.StreamProfile.S1.Parameters=resolution=640x360&fps=5&videocodec=jpeg",
                    "root.StreamProfile.S2.Name=Night",
                    "root.StreamProfile.S2.Parameters=videocodec=jpeg")
            + "\r\n";

    private MediaTree() {}

    /** The listing, where that is what came. */
    public static Optional<byte[]> listed(AnsweringCamera.Request request) {
        return listed(request, TEXT);
    }

    /** Another listing. */
    public static Optional<byte[]> listed(AnsweringCamera.Request request, String tree) {
        return request.is("param.cgi", "list") ? Optional.of(AnsweringCamera.text(tree)) : Optional.empty();
    }
}
