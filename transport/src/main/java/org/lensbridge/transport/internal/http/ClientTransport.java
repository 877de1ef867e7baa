package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.capture.ConversationRecorder;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.internal.capture.Taps;
import org.lensbridge.transport.internal.config.TransportConfiguration;
import org.lensbridge.transport.internal.config.TransportSettings;
import org.lensbridge.transport.internal.governor.HostGovernor;
import org.lensbridge.transport.internal.governor.HostGovernors;
import org.lensbridge.transport.internal.names.NameLookup;
import org.lensbridge.transport.internal.rtsp.RtspLoop;
import org.lensbridge.transport.internal.tls.DeviceTls;
import org.lensbridge.transport.internal.tls.FirstUsePins;
import org.lensbridge.transport.internal.tls.InstalledPins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The transport: one client, its I/O threads, the watchdog, the governors of its hosts, and the devices that are open. Thread-safe. */
@Component(
        service = {HttpTransport.class, ConversationRecorder.class, ClientTransport.class},
        immediate = true, // what is known of the hosts outlives the last driver that leaves
        configurationPid = TransportConfiguration.PID)
@Designate(ocd = TransportConfiguration.class)
public final class ClientTransport implements HttpTransport, ConversationRecorder {
    private static final int IO_THREADS =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    /** A device that was cut off from the network is noticed after two of these on a stream that may be silent for hours. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final FirstUsePins pins;
    private final CloseableHttpAsyncClient client;
    private final HostGovernors governors;
    private final Conversations conversations = new Conversations(() -> this.settings);
    private final NameLookup names;
    private final Watchdog watchdog = new Watchdog();
    private final RtspLoop playing = new RtspLoop();
    private final Taps taps = new Taps();
    private final Set<ClientDevice> devices = ConcurrentHashMap.newKeySet();
    private volatile TransportSettings settings;
    private volatile boolean closed;

    /** With the pins of the installation. */
    @Activate
    public ClientTransport(TransportConfiguration configuration, @Reference InstalledPins installed) {
        this(TransportSettings.of(configuration), installed.kept());
    }

    /** Starts the I/O threads, and asks the name service of the machine. */
    public ClientTransport(TransportSettings settings, FirstUsePins pins) {
        this(settings, pins, InetAddress::getAllByName);
    }

    /** The same with a name service of its own. */
    public ClientTransport(TransportSettings settings, FirstUsePins pins, NameLookup.Resolver resolver) {
        this.settings = settings;
        this.pins = pins;
        governors = new HostGovernors(settings::limitsOf, System::nanoTime, () -> ThreadLocalRandom.current()
                .nextDouble());
        names = new NameLookup(resolver);
        client = client();
        client.start();
    }

    /** Applies changed limits, from the next request on; conversations go on. */
    @Modified
    public void modified(TransportConfiguration configuration) {
        settings = TransportSettings.of(configuration);
        governors.configure(settings::limitsOf);
    }

    private static CloseableHttpAsyncClient client() {
        return HttpAsyncClientBuilder.create()
                .setConnectionManager(new ConnectionDirectory())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setSelectInterval(TimeValue.ofMilliseconds(250))
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .setTcpKeepIdle(KEEP_ALIVE_SECONDS)
                        .setTcpKeepInterval(KEEP_ALIVE_SECONDS / 3)
                        .setTcpKeepCount(3)
                        .build())
                .setHttp1Config(HttpLimits.HTTP1)
                .setCharCodingConfig(CharCodingConfig.custom()
                        .setCharset(StandardCharsets.UTF_8)
                        .setMalformedInputAction(CodingErrorAction.REPLACE)
                        .setUnmappableInputAction(CodingErrorAction.REPLACE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setThreadFactory(new DefaultThreadFactory("lensbridge-http", true))
                .setUserAgent(RequestHead.AGENT)
                .setUserTokenHandler((route, context) -> null)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    @Override
    public HttpDevice open(HttpTarget target) {
        if (closed) {
            throw new CameraException(Kind.GONE, "The transport is closed.");
        }
        // Several cameras can answer at one address, behind a router: the port tells them apart.
        HostGovernor governor = governors.acquire(target.address().authority());
        HttpDevice device;
        try {
            device = open(target, governor);
        } catch (RuntimeException e) {
            governors.release(governor);
            throw e;
        }
        if (closed) {
            // close() may have looked for open devices before this one was there.
            device.close();
        }
        return device;
    }

    private HttpDevice open(HttpTarget target, HostGovernor governor) {
        DeviceTls tls = target.address().secure() ? new DeviceTls(target.address(), target.trust(), pins) : null;
        DeviceConnections connections =
                new DeviceConnections(target.address(), tls, governor, names, taps.at(target), watchdog);
        Failures failures = new Failures(target.address());
        RequestSender requests = new RequestSender(client, target.address(), connections, governor, failures);
        Conversation conversation = conversations.acquire(target, governor);
        ClientDevice[] self = new ClientDevice[1];
        self[0] = new ClientDevice(target, connections, governor, conversation, requests, playing, () -> {
            conversations.release(target);
            governors.release(governor);
            devices.remove(self[0]);
        });
        devices.add(self[0]);
        return self[0];
    }

    /** How the conversations with all hosts stand, by name. */
    public List<HostStatus> hosts() {
        return governors.used().stream()
                .map(governor ->
                        governor.status(conversations.logins(governor.host()), conversations.counters(governor.host())))
                .toList();
    }

    @Override
    public Recording record(RecordingPlan plan) throws IOException {
        return taps.record(plan);
    }

    /** Closes all devices and ends the I/O threads. Idempotent. */
    @Deactivate
    public void close() {
        closed = true;
        devices.forEach(ClientDevice::close);
        playing.close();
        names.close();
        watchdog.close();
        taps.close();
        client.close(CloseMode.IMMEDIATE);
    }
}
