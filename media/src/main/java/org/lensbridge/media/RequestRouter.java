package org.lensbridge.media;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.media.internal.annexb.AnnexBFraming;
import org.lensbridge.media.internal.feed.Feeds;
import org.lensbridge.media.internal.feed.Output;
import org.lensbridge.media.internal.feed.StreamResponse;
import org.lensbridge.media.internal.http.BadRequestException;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.http.Route;
import org.lensbridge.media.internal.http.Routes;
import org.lensbridge.media.internal.io.Exchange;
import org.lensbridge.media.internal.io.RequestHandler;
import org.lensbridge.media.internal.live.LiveSocket;
import org.lensbridge.media.internal.login.Login;
import org.lensbridge.media.internal.mjpeg.PartFraming;
import org.lensbridge.media.internal.mp4.Mp4Framing;
import org.lensbridge.media.internal.snapshot.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who may have what and hands the request on. Confined to the I/O thread. */
final class RequestRouter implements RequestHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestRouter.class);
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final DeviceRegistry registry;
    private final Login login;
    private final Feeds feeds;
    private final Snapshots snapshots;
    private final Executor loop;

    RequestRouter(DeviceRegistry registry, Login login, Feeds feeds, Snapshots snapshots, Executor loop) {
        this.registry = registry;
        this.login = login;
        this.feeds = feeds;
        this.snapshots = snapshots;
        this.loop = loop;
    }

    @Override
    public void handle(Exchange exchange) {
        switch (exchange.head().method()) {
            case "GET", "HEAD" -> identify(exchange);
            case "OPTIONS" -> exchange.reply(options());
            default ->
                exchange.reply(Response.text(405, "This server answers GET, HEAD and OPTIONS.")
                        .with("Allow", METHODS));
        }
    }

    /** What the router says of a stream that does not begin: why the hub waits, or else how the device does. */
    static Response late(StreamHub hub, DeviceRegistry registry, StreamKey key) {
        String why = hub.statistics().stream()
                .filter(each -> stands(each.key(), key))
                .map(StreamStatistics::detail)
                .filter(detail -> !detail.isEmpty())
                .findFirst()
                .or(() -> registry.device(key.device()).map(Device::status).map(RequestRouter::sentences))
                .orElse("The device is not configured any more.");
        return Response.text(503, "The stream " + key + " brings no pictures. " + why)
                .with("Retry-After", "5");
    }

    /** Whether an open stream may be what was asked for: the hub names the profile that fits. */
    private static boolean stands(StreamKey open, StreamKey asked) {
        boolean named = !asked.profile().isEmpty() && !asked.profile().equals(StreamKey.CODED);
        return open.device().equals(asked.device())
                && open.channel() == asked.channel()
                && (!named || open.profile().equals(asked.profile()));
    }

    private static String sentences(DeviceStatus status) {
        return ("The device is " + status.state() + ". " + status.detail()).strip();
    }

    private static Response options() {
        return Response.empty(204)
                .with("Allow", METHODS)
                .with("Access-Control-Allow-Methods", METHODS)
                .with("Access-Control-Allow-Headers", "Authorization")
                .with("Access-Control-Max-Age", "600");
    }

    private void identify(Exchange exchange) {
        CompletableFuture<Optional<String>> user = login.user(exchange.head(), exchange.peer());
        if (user.isDone()) {
            identified(exchange, user);
        } else {
            user.whenComplete((found, failure) -> loop.execute(() -> identified(exchange, user)));
        }
    }

    private void identified(Exchange exchange, CompletableFuture<Optional<String>> user) {
        try {
            if (user.join().isPresent()) {
                dispatch(exchange);
            } else {
                exchange.reply(Response.text(401, "Log in first: with the dashboard's session or a user and password.")
                        .with("WWW-Authenticate", "Basic realm=\"Lensbridge\", charset=\"UTF-8\""));
            }
        } catch (BadRequestException e) {
            exchange.reply(Response.text(e.status(), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("A request to the media server failed: {}", exchange.head(), e);
            exchange.reply(Response.text(500, "The request failed inside the server; its log says why."));
        }
    }

    private void dispatch(Exchange exchange) throws BadRequestException {
        Optional<Route> route = Routes.of(exchange.head());
        if (route.isEmpty()) {
            exchange.reply(Response.text(
                    404,
                    "Nothing is here. Ask for /streams/DEVICE/CHANNEL/mjpeg, /mp4 or /annexb, or for"
                            + " /snapshots/DEVICE/CHANNEL.jpg."));
        } else if (route.get() instanceof Route.Stream stream) {
            stream(stream, exchange);
        } else if (route.get() instanceof Route.Live) {
            LiveSocket.open(exchange, feeds, this::refusal);
        } else if (route.get() instanceof Route.Still still) {
            device(still.device(), exchange).ifPresent(device -> still(still, device, exchange));
        }
    }

    /** Why there is no such stream, as far as that is known without asking for it. */
    private Optional<Response> refusal(StreamKey key) {
        Optional<Device> device = registry.device(key.device());
        if (device.isEmpty()) {
            return Optional.of(noDevice(key.device()));
        }
        boolean known = !device.get().channels().isEmpty();
        return known && device.get().channel(key.channel()).isEmpty()
                ? Optional.of(noChannel(key.device(), key.channel()))
                : Optional.empty();
    }

    private Optional<Device> device(DeviceId id, Exchange exchange) {
        Optional<Device> device = registry.device(id);
        if (device.isEmpty()) {
            exchange.reply(noDevice(id));
        }
        return device;
    }

    private void stream(Route.Stream wish, Exchange exchange) {
        Optional<Response> refusal = refusal(wish.key());
        if (refusal.isPresent()) {
            exchange.reply(refusal.get());
        } else if (exchange.head().method().equals("HEAD")) {
            exchange.describe(contentType(wish.form()));
        } else {
            Output output = output(wish.form());
            feeds.join(wish.key(), output, new StreamResponse(exchange, output.name()));
        }
    }

    private static Output output(Route.Form form) {
        return switch (form) {
            case MJPEG -> PartFraming.OUTPUT;
            case MP4 -> Mp4Framing.OUTPUT;
            case ANNEXB -> AnnexBFraming.OUTPUT;
        };
    }

    /** As far as it is known before the stream is. */
    private static String contentType(Route.Form form) {
        return switch (form) {
            case MJPEG -> PartFraming.CONTENT_TYPE;
            case MP4 -> "video/mp4";
            case ANNEXB -> "";
        };
    }

    private void still(Route.Still wish, Device device, Exchange exchange) {
        Optional<Channel> channel = device.channel(wish.channel());
        if (channel.isPresent()) {
            snapshots.answer(wish, channel.get(), exchange);
        } else if (device.channels().isEmpty()) {
            String why = (device.status().state() + " " + device.status().detail()).strip();
            exchange.reply(
                    Response.text(503, "The channels of " + wish.device() + " are not known yet; it is " + why + ".")
                            .with("Retry-After", "5"));
        } else {
            exchange.reply(noChannel(wish.device(), wish.channel()));
        }
    }

    private static Response noDevice(DeviceId device) {
        return Response.text(404, "No device is called " + device + ".");
    }

    private static Response noChannel(DeviceId device, int channel) {
        return Response.text(404, "The device " + device + " has no channel " + channel + ".");
    }
}
