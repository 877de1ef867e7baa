package org.lensbridge.discovery.mdns.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jmdns.ServiceInfo;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;

/** What a device announces, as evidence. Everything in it is a stranger's word: bounded, and without control characters. Stateless. */
final class Announcement {
    private static final int MOST_TEXTS = 32;
    /** {@code AXIS M1065-LW - ACCC8E000001}: model and serial number, which is the MAC address of these devices. */
    private static final Pattern NAMED = Pattern.compile("(.{1,80}?) - ([0-9A-Fa-f]{12})( \\(\\d+\\))?");

    private static final Pattern MAC = Pattern.compile("([0-9A-Fa-f]{2}[:-]?){5}[0-9A-Fa-f]{2}");

    private Announcement() {}

    /** The evidence of an announcement; empty while it names no address to reach. */
    static Optional<Evidence> evidence(ServiceInfo service) {
        int port = service.getPort();
        Optional<String> host = host(service);
        if (host.isEmpty() || port < 1 || port > 65_535) {
            return Optional.empty();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Evidence.MDNS_SERVICE, plain(service.getType()).replaceFirst("\\.local\\.?$", ""));
        String name = plain(service.getName());
        facts.put(Evidence.MDNS_NAME, name);
        Map<String, String> texts = texts(service);
        Matcher named = NAMED.matcher(name);
        if (named.matches()) {
            facts.put(Evidence.MODEL, named.group(1));
            facts.put(Evidence.SERIAL, named.group(2).toUpperCase(Locale.ROOT));
        }
        mac(texts)
                .or(() -> named.matches() ? Optional.of(named.group(2)) : Optional.empty())
                .ifPresent(mac -> facts.put(Evidence.MAC, colons(mac)));
        texts.forEach((key, value) -> facts.put("mdns.text." + key, value));
        String scheme = port == 443 || port == 8443 ? "https" : "http";
        return Optional.of(new Evidence(new DeviceAddress(scheme, host.get(), port), facts));
    }

    /** IPv4 before IPv6, and addresses that a router gave before those that a device gave itself. */
    private static Optional<String> host(ServiceInfo service) {
        return Stream.of(service.getInetAddresses())
                .filter(address -> !(address instanceof Inet6Address && address.isLinkLocalAddress()))
                .min(Comparator.comparing((InetAddress address) -> address.isLinkLocalAddress())
                        .thenComparing(address -> address instanceof Inet6Address))
                .map(InetAddress::getHostAddress)
                .map(text -> text.replaceFirst("%.*", ""));
    }

    private static Map<String, String> texts(ServiceInfo service) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> names = Collections.list(service.getPropertyNames());
        for (String name : names.subList(0, Math.min(MOST_TEXTS, names.size()))) {
            String value = service.getPropertyString(name);
            texts.put(plain(name).toLowerCase(Locale.ROOT), value == null ? "" : plain(value));
        }
        return texts;
    }

    private static Optional<String> mac(Map<String, String> texts) {
        return Stream.of("macaddress", "mac")
                .map(texts::get)
                .filter(value -> value != null && MAC.matcher(value).matches())
                .findFirst();
    }

    private static String colons(String mac) {
        return mac.replaceAll("[:-]", "").toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
