package org.lensbridge.runtime.internal.discovery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads address ranges: {@code 192.168.1.0/24}, {@code 192.168.1.10-60}, {@code host}, {@code [2001:db8::7]}, each with {@code :port},
 * {@code :first-last} or the usual ports.
 */
final class AddressRanges {
    /** The most pairs of host and port in one search; a host with the usual ports counts once. */
    static final int MOST_TARGETS = 65_536;

    private static final int LONGEST = 300;
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Pattern NETWORK = Pattern.compile("([\\d.]{7,15})/(\\d{1,2})");
    private static final Pattern SPAN = Pattern.compile("([\\d.]{7,15})-([\\d.]{1,15})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?");
    private static final Pattern DIGITS = Pattern.compile("[\\d.]+");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** One range: hosts from {@code first} to {@code last}, which are IPv4 addresses as numbers, or one name. */
    private record Range(String name, long first, long last, int firstPort, int lastPort) {
        long targets() {
            return (last - first + 1) * (usual() ? 1 : lastPort - firstPort + 1);
        }

        boolean usual() {
            return firstPort == 0;
        }

        Range with(int from, int to) {
            return new Range(name, first, last, from, to);
        }
    }

    private AddressRanges() {}

    /**
     * The hosts in the order given, each once.
     *
     * @throws IllegalArgumentException with a sentence for the user when a range cannot be read or all together are too many
     */
    static List<HostPorts> parse(List<String> texts) {
        List<Range> ranges = new ArrayList<>();
        long targets = 0;
        for (String text : texts) {
            Range range = range(text.strip());
            ranges.add(range);
            targets += range.targets();
            if (targets > MOST_TARGETS) {
                throw new IllegalArgumentException(
                        "The ranges hold more than 65,536 addresses; search smaller ones, one after the other");
            }
        }
        Map<String, Set<Integer>> ports = new LinkedHashMap<>();
        for (Range range : ranges) {
            for (long host = range.first; host <= range.last; host++) {
                String name = range.name.isEmpty() ? dotted(host) : range.name;
                Set<Integer> own = ports.computeIfAbsent(name, n -> new LinkedHashSet<>());
                for (int port = range.firstPort; port <= range.lastPort; port++) {
                    own.add(port);
                }
            }
        }
        List<HostPorts> hosts = new ArrayList<>();
        ports.forEach((host, own) -> {
            if (own.remove(0) && !own.isEmpty()) {
                own.add(80);
                own.add(443);
            }
            hosts.add(new HostPorts(host, List.copyOf(own)));
        });
        return hosts;
    }

    private static Range range(String text) {
        if (text.contains("@")) {
            throw new IllegalArgumentException("Leave user and password out of an address range");
        }
        if (text.isEmpty() || text.length() > LONGEST || text.contains("://")) {
            throw unreadable(text);
        }
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end < 0) {
                throw unreadable(text);
            }
            String rest = text.substring(end + 1);
            Range host = ipv6(text.substring(1, end), text);
            return rest.isEmpty() ? host : ports(host, rest.startsWith(":") ? rest.substring(1) : "", text);
        }
        int colon = text.indexOf(':');
        if (colon != text.lastIndexOf(':')) {
            return ipv6(text, text);
        }
        return colon < 0
                ? hosts(text, text)
                : ports(hosts(text.substring(0, colon), text), text.substring(colon + 1), text);
    }

    private static Range ports(Range hosts, String ports, String text) {
        Matcher matcher = PORTS.matcher(ports);
        if (!matcher.matches()) {
            throw unreadable(text);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first < 1 || last > 65_535 || first > last) {
            throw new IllegalArgumentException("Ports are 1 to 65535, the lower one first: '" + text + "'");
        }
        return hosts.with(first, last);
    }

    private static Range hosts(String hosts, String text) {
        Matcher network = NETWORK.matcher(hosts);
        if (network.matches()) {
            return network(ipv4(network.group(1), text), Integer.parseInt(network.group(2)), text);
        }
        Matcher span = SPAN.matcher(hosts);
        if (span.matches()) {
            long first = ipv4(span.group(1), text);
            String end = span.group(2);
            long last = end.indexOf('.') < 0 ? (first & ~0xffL) + octet(end, text) : ipv4(end, text);
            if (last < first) {
                throw new IllegalArgumentException("A range begins with its lower address: '" + text + "'");
            }
            return new Range("", first, last, 0, 0);
        }
        if (DIGITS.matcher(hosts).matches()) {
            long one = ipv4(hosts, text);
            return new Range("", one, one, 0, 0);
        }
        if (!NAME.matcher(hosts).matches()) {
            throw unreadable(text);
        }
        return new Range(hosts, 0, 0, 0, 0);
    }

    /** All addresses of a network without its own and the broadcast address. */
    private static Range network(long address, int bits, String text) {
        if (bits > 32) {
            throw new IllegalArgumentException("A network has 0 to 32 bits: '" + text + "'");
        }
        long size = 1L << (32 - bits);
        long first = address - address % size;
        long edge = size > 2 ? 1 : 0;
        return new Range("", first + edge, first + size - 1 - edge, 0, 0);
    }

    private static Range ipv6(String host, String text) {
        try {
            if (IPV6.matcher(host).matches() && InetAddress.getByName("[" + host + "]") != null) {
                return new Range(host, 0, 0, 0, 0);
            }
        } catch (UnknownHostException e) {
            throw unreadable(text);
        }
        throw unreadable(text);
    }

    private static long ipv4(String text, String whole) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw unreadable(whole);
        }
        long address = 0;
        for (String part : parts) {
            address = address << 8 | octet(part, whole);
        }
        return address;
    }

    private static int octet(String text, String whole) {
        if (text.isEmpty() || text.length() > 3) {
            throw unreadable(whole);
        }
        int octet = Integer.parseInt(text);
        if (octet > 255) {
            throw unreadable(whole);
        }
        return octet;
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private static IllegalArgumentException unreadable(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new IllegalArgumentException("Not an address range: '" + shown
                + "'; expected something like 192.168.1.0/24, 192.168.1.10-60 or camera.example:8080-8090");
    }
}
