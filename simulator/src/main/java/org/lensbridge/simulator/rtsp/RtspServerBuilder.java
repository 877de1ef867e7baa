package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.Presence;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Port;

/** Describes an RTSP server and starts it. Not thread-safe; may be used again for a further server. */
public final class RtspServerBuilder {
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, RtspStream> streams = new HashMap<>();
    private final Set<RtspQuirk> quirks = EnumSet.noneOf(RtspQuirk.class);
    private String name = "camera";
    private String bindAddress = "127.0.0.1";
    private int port;
    private Supplier<String> realm = () -> "RTSP server";
    private List<Authentication> challenges = List.of(Authentication.DIGEST_WITHOUT_QOP);
    private Duration nonceLifetime = Duration.ofMinutes(10);
    private Duration sessionTimeout = Duration.ofSeconds(60);
    private Optional<RtspCatalogue> catalogue = Optional.empty();
    private Optional<Accounts> accounts = Optional.empty();

    RtspServerBuilder() {}

    /** What reports call it. */
    public RtspServerBuilder name(String value) {
        name = value;
        return this;
    }

    /** Default 127.0.0.1. */
    public RtspServerBuilder bindAddress(String value) {
        bindAddress = value;
        return this;
    }

    /** 0, the default, stands for any free port. */
    public RtspServerBuilder port(int value) {
        port = value;
        return this;
    }

    /** Adds a user. A server without users asks nobody for a login. */
    public RtspServerBuilder login(String user, String password) {
        users.put(user, password);
        return this;
    }

    /** The users of a device. */
    public RtspServerBuilder accounts(Accounts value) {
        accounts = Optional.of(value);
        return this;
    }

    /** What a login is asked for; asked when it is needed. */
    public RtspServerBuilder realm(Supplier<String> value) {
        realm = value;
        return this;
    }

    /** Ways to log in, each offered on a line of its own; default is Digest with MD5 and without qop, as most cameras have it. */
    public RtspServerBuilder challenges(Authentication... schemes) {
        challenges = List.of(schemes);
        return this;
    }

    /** How long a nonce is good, default ten minutes. */
    public RtspServerBuilder nonceLifetime(Duration value) {
        nonceLifetime = value;
        return this;
    }

    /** After how long without a request or report a session is closed, default 60 s; clients are told whole seconds, 1 at least. */
    public RtspServerBuilder sessionTimeout(Duration value) {
        sessionTimeout = value;
        return this;
    }

    /** How it deviates; may be called several times. */
    public RtspServerBuilder quirks(RtspQuirk... more) {
        quirks.addAll(List.of(more));
        return this;
    }

    /** Adds a stream with these tracks at a path, whatever the query. */
    public RtspServerBuilder stream(String path, RtspTrack... tracks) {
        streams.put(path, RtspStream.of(path.substring(1), tracks));
        return this;
    }

    /** Finds streams, instead of those that were added. */
    public RtspServerBuilder catalogue(RtspCatalogue value) {
        catalogue = Optional.of(value);
        return this;
    }

    private RtspSettings settings() {
        Map<String, String> passwords = Map.copyOf(users);
        Map<String, RtspStream> paths = Map.copyOf(streams);
        return new RtspSettings(
                name,
                realm,
                challenges,
                accounts.orElseGet(() -> new Fixed(passwords)),
                nonceLifetime,
                sessionTimeout,
                quirks,
                catalogue.orElse((target, user) -> Optional.ofNullable(paths.get(target.path()))));
    }

    private record Fixed(Map<String, String> passwords) implements Accounts {
        @Override
        public List<String> names() {
            return List.copyOf(passwords.keySet());
        }

        @Override
        public Optional<String> password(String user) {
            return Optional.ofNullable(passwords.get(user));
        }

        @Override
        public String toString() {
            return names().toString();
        }
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public RtspServer start() {
        EventLoop loop = new EventLoop("simulator-rtsp-" + name);
        AtomicReference<Presence> presence = new AtomicReference<>();
        try {
            RtspServer server = new RtspServer(settings(), loop, true, new RtspFaults(), doorway -> {
                presence.set(Presence.listen(loop, doorway, bindAddress, port));
                return presence.get().address();
            });
            server.presence(presence.get());
            server.open();
            return server;
        } catch (IOException e) {
            loop.close();
            throw taken(e);
        }
    }

    /** What has a server go away, come back and end with a device. */
    @FunctionalInterface
    public interface Device {
        InetSocketAddress attach(Port server, int port) throws IOException;
    }

    /** Binds the port on a loop and address of a device; nobody is answered before the server is {@linkplain RtspServer#open opened}. */
    public RtspServer bind(EventLoop loop, RtspFaults faults, Device device) {
        try {
            return new RtspServer(settings(), loop, false, faults, doorway -> device.attach(doorway, port));
        } catch (IOException e) {
            throw taken(e);
        }
    }

    private UncheckedIOException taken(IOException e) {
        return new UncheckedIOException(
                "Camera \"" + name + "\" cannot listen for RTSP on port " + port
                        + ". Choose another port, or stop the program that holds this one.",
                e);
    }
}
