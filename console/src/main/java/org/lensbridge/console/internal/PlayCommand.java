package org.lensbridge.console.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The command that tells how to play a channel with other programs. Thread-safe. */
@GogoCommand(scope = "lb", function = "play")
@Component(service = PlayCommand.class, immediate = true)
public final class PlayCommand {
    private static final Set<Codec> CODED = Set.of(Codec.H264, Codec.H265);

    private final DeviceRegistry registry;
    private volatile SocketAddress media;
    private volatile SocketAddress rtsp;

    @Activate
    public PlayCommand(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    /** Called by the component runtime: where the media server listens for HTTP. */
    @Reference(
            target = "(lensbridge.endpoint=media)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindMedia(SocketAddress bound) {
        media = bound;
    }

    /** Called by the component runtime. */
    public void unbindMedia(SocketAddress gone) {
        if (gone.equals(media)) {
            media = null;
        }
    }

    /** Called by the component runtime: where it listens for RTSP. */
    @Reference(
            target = "(lensbridge.endpoint=rtsp)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindRtsp(SocketAddress bound) {
        rtsp = bound;
    }

    /** Called by the component runtime. */
    public void unbindRtsp(SocketAddress gone) {
        if (gone.equals(rtsp)) {
            rtsp = null;
        }
    }

    @Descriptor("tells the command lines by which VLC, ffplay and curl play a channel")
    public String play(
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("token of a profile; the best that fits when left out")
                    @Parameter(
                            names = {"-p", "--profile"},
                            absentValue = "")
                    String profile,
            @Descriptor("name of the device") String name) {
        Device device = Lookup.device(registry, name);
        if (!profile.matches("[A-Za-z0-9_.-]{0,40}")) {
            throw new IllegalArgumentException("'" + profile + "' cannot be a profile's token.");
        }
        Set<Codec> codecs = codecs(Lookup.channel(device, channel), name, profile);
        String path = name + "/" + channel + (profile.isEmpty() ? "" : "/" + profile);
        Table table = new Table("OUTPUT", "COMMAND");
        if (rtsp instanceof InetSocketAddress where) {
            String url = "://" + LOGIN + at(where) + "/" + path;
            table.row("RTSP", "vlc --rtsp-tcp rtsp" + url.replace(LOGIN, ""));
            table.row("", "ffplay -rtsp_transport tcp rtsp" + url);
        }
        if (media instanceof InetSocketAddress where) {
            http(table, "://" + LOGIN + at(where), path, codecs);
            table.row(
                    "JPEG",
                    "curl -u USER -o " + name + ".jpg http://" + at(where) + "/snapshots/" + name + "/" + channel
                            + ".jpg");
        }
        if (table.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing can be played: the bundle org.lensbridge.media does not run, or could not listen; the log says why.");
        }
        return table
                + "\n\nVLC and curl ask for the login, which is that of the dashboard; ffplay does not: write it for"
                + " USER:PASSWORD, with %40 for @ and the like.\nFrom another machine: this one's name for localhost.";
    }

    private static final String LOGIN = "USER:PASSWORD@";

    private static void http(Table table, String server, String path, Set<Codec> codecs) {
        String streams = server + "/streams/" + path;
        if (codecs.stream().anyMatch(CODED::contains)) {
            rows(table, "fMP4", streams + "/mp4", "");
            rows(table, "Annex B", streams + "/annexb", codecs.contains(Codec.H264) ? "-f h264 " : "-f hevc ");
        }
        if (codecs.contains(Codec.JPEG)) {
            rows(table, "MJPEG", streams + "/mjpeg", "");
        }
    }

    private static void rows(Table table, String output, String url, String option) {
        String vlc = option.isEmpty() ? "" : "--demux=" + (option.contains("264") ? "h264 " : "hevc ");
        table.row(output, "vlc " + vlc + "http" + url.replace(LOGIN, ""));
        table.row("", "ffplay " + option + "http" + url);
    }

    /** What the channel's profiles, or the one named, are; all that there may be where the device does not tell now. */
    private static Set<Codec> codecs(Channel channel, String name, String profile) {
        List<StreamProfile> profiles;
        try {
            profiles = channel.capability(LiveVideo.class)
                    .orElseThrow(() -> new IllegalArgumentException(
                            channel.absence("LiveVideo").orElse(name + " has no live video here.")))
                    .profiles();
        } catch (CameraException e) {
            return Set.of(Codec.H264, Codec.JPEG);
        }
        Set<Codec> codecs = profiles.stream()
                .filter(each -> profile.isEmpty() || each.token().equals(profile))
                .map(StreamProfile::codec)
                .collect(Collectors.toSet());
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException(name + " has no profile '" + profile + "'; it has "
                    + profiles.stream().map(StreamProfile::token).collect(Collectors.joining(", ")) + ".");
        }
        return codecs;
    }

    private static String at(InetSocketAddress where) {
        InetAddress address = where.getAddress();
        String host = address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? "localhost"
                : address.getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + where.getPort();
    }
}
