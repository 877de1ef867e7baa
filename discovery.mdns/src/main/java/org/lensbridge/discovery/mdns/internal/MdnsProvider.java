package org.lensbridge.discovery.mdns.internal;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;
import org.lensbridge.api.discovery.DiscoveryProvider;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for devices that announce themselves. Thread-safe; evidence comes on the thread that searches. Sockets are open while a search
 * runs, and for the few seconds that the library takes to close them on a thread of its own.
 */
@Component(configurationPid = "org.lensbridge.discovery.mdns")
@Designate(ocd = MdnsProvider.Config.class)
public final class MdnsProvider implements DiscoveryProvider {
    private static final Logger LOG = LoggerFactory.getLogger(MdnsProvider.class);
    /** Devices answer within a second, and a question that was lost is asked again after three. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    /** What lies in a range is asked by others as well: nobody waits long for what it announces. */
    private static final Duration LONGEST_BESIDE = Duration.ofSeconds(2);

    private static final int MOST_DEVICES = 4096;

    private final List<String> services;
    private final List<String> addresses;

    /** What to listen for, and where. */
    @ObjectClassDefinition(
            name = "Lensbridge discovery by multicast DNS",
            description = "Finds devices that announce themselves on the local network")
    public @interface Config {
        @AttributeDefinition(name = "Services", description = "Kinds of services to look for")
        String[] services() default {"_axis-video._tcp", "_axis-nvr._tcp"};

        @AttributeDefinition(
                name = "Addresses",
                description = "Addresses of this machine to listen on; none for all IPv4 addresses of its networks")
        String[] addresses() default {};

        @AttributeDefinition(name = "Enabled", description = "Whether searches listen at all")
        boolean enabled() default true;
    }

    /** Called by Declarative Services. */
    @Activate
    public MdnsProvider(Config config) {
        this(config.enabled() ? List.of(config.services()) : List.of(), List.of(config.addresses()));
    }

    MdnsProvider(List<String> services, List<String> addresses) {
        this.services = List.copyOf(services);
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public String name() {
        return "mdns";
    }

    @Override
    public void search(DiscoveryRequest request, Consumer<Evidence> found) {
        if (services.isEmpty()) {
            return;
        }
        BlockingQueue<Evidence> seen = new LinkedBlockingQueue<>(MOST_DEVICES);
        Duration longest = request.ranges().isEmpty() ? LONGEST : LONGEST_BESIDE;
        long limit = Math.min(request.limit().toNanos(), longest.toNanos());
        long deadline = System.nanoTime() + limit;
        List<JmDNS> open = new ArrayList<>();
        try {
            for (InetAddress address : listening()) {
                open(address, seen, open);
            }
            if (open.isEmpty()) {
                return;
            }
            Set<Evidence> told = ConcurrentHashMap.newKeySet();
            Evidence next = seen.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            while (next != null) {
                if (told.add(next)) {
                    found.accept(next);
                }
                next = seen.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(open);
        }
    }

    private void open(InetAddress address, BlockingQueue<Evidence> seen, List<JmDNS> open) {
        try {
            JmDNS network = JmDNS.create(address, "lensbridge");
            open.add(network);
            for (String service : services) {
                network.addServiceListener(service + ".local.", new Listener(network, seen));
            }
        } catch (IOException e) {
            LOG.warn("Cannot listen for announcements of devices on {}: {}.", address.getHostAddress(), e.getMessage());
        }
    }

    private List<InetAddress> listening() {
        List<InetAddress> all = new ArrayList<>();
        try {
            for (String address : addresses) {
                all.add(InetAddress.getByName(address));
            }
            if (!all.isEmpty()) {
                return all;
            }
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp() && network.supportsMulticast() && !network.isLoopback()) {
                    Collections.list(network.getInetAddresses()).stream()
                            .filter(Inet4Address.class::isInstance)
                            .forEach(all::add);
                }
            }
        } catch (IOException e) {
            LOG.warn("Cannot find out on which addresses to listen for announcements: {}.", e.getMessage());
        }
        return all;
    }

    /** The library says good-bye for seconds, which nobody must wait for. */
    private static void close(List<JmDNS> open) {
        for (JmDNS network : open) {
            Thread closing = new Thread(() -> quietly(network), "discovery-mdns-close");
            closing.setDaemon(true);
            closing.start();
        }
    }

    private static void quietly(JmDNS network) {
        try {
            network.close();
        } catch (IOException e) {
            LOG.debug("A socket of multicast DNS did not close well.", e);
        }
    }

    /** Asks for the details of what is announced. Called by threads of the library. */
    private record Listener(JmDNS network, BlockingQueue<Evidence> seen) implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            network.requestServiceInfo(event.getType(), event.getName(), false);
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            // What said good-bye was there a moment ago: a search tells what it saw.
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            try {
                Announcement.evidence(event.getInfo()).ifPresent(seen::offer);
            } catch (RuntimeException e) {
                LOG.debug("An announcement cannot be understood.", e);
            }
        }
    }
}
