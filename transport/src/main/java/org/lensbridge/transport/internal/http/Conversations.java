package org.lensbridge.transport.internal.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Trust;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.auth.LoginHost;
import org.lensbridge.transport.internal.config.TransportSettings;
import org.lensbridge.transport.internal.reuse.ReuseDesk;

/**
 * One conversation for all devices that are open at the same address with the same credentials, trust and kind of login: two
 * versions of a driver, or the channels of a recorder, share nonce, refusals and replies. It is forgotten, refusals too, when
 * the last of them is closed. Thread-safe.
 */
final class Conversations {
    private static final int MOST_REPLIES = 256;
    private static final long MOST_BYTES = 1 << 20;

    private final Supplier<TransportSettings> settings;
    private final Map<String, Host> hosts = new HashMap<>();

    /**
     * @param settings how long replies serve in a conversation that begins
     */
    Conversations(Supplier<TransportSettings> settings) {
        this.settings = settings;
    }

    /** What tells a query login apart is its names: the code that it brings belongs to a driver. */
    private record Key(String scheme, Credentials credentials, Trust trust, List<String> queryNames) {
        static Key of(HttpTarget target) {
            List<String> names = target.queryLogin()
                    .map(login -> List.of(login.userKey(), login.passwordKey()))
                    .orElse(List.of());
            return new Key(target.address().scheme(), target.credentials(), target.trust(), names);
        }
    }

    private static final class Host {
        final AtomicLong epoch = new AtomicLong();
        final Map<Key, Entry> entries = new HashMap<>();
    }

    private static final class Entry {
        final Conversation conversation;
        int users;

        Entry(Conversation conversation) {
            this.conversation = conversation;
        }
    }

    /** The conversation for a target; to be given back with {@link #release}. */
    synchronized Conversation acquire(HttpTarget target, LoginHost governor) {
        Host host = hosts.computeIfAbsent(name(target), name -> new Host());
        Entry entry = host.entries.computeIfAbsent(Key.of(target), key -> new Entry(open(target, governor, host)));
        if (entry.users++ > 0) {
            entry.conversation.opened();
        }
        return entry.conversation;
    }

    private Conversation open(HttpTarget target, LoginHost governor, Host host) {
        TransportSettings now = settings.get();
        return new Conversation(
                Login.of(target, governor),
                Login.ofRtsp(target, governor),
                new ReuseDesk(
                        now.reuseState(),
                        now.reuseConfiguration(),
                        MOST_REPLIES,
                        MOST_BYTES,
                        System::nanoTime,
                        host.epoch));
    }

    /** Forgets the conversation when nobody uses it any more. Once for each {@link #acquire}. */
    synchronized void release(HttpTarget target) {
        Host host = hosts.get(name(target));
        Entry entry = host == null ? null : host.entries.get(Key.of(target));
        if (entry == null) {
            return;
        }
        if (--entry.users > 0) {
            entry.conversation.closed();
            return;
        }
        host.entries.remove(Key.of(target));
        if (host.entries.isEmpty()) {
            hosts.remove(name(target));
        }
    }

    /** How a host, {@code address:port}, takes each login that is in use there. */
    synchronized List<LoginStatus> logins(String authority) {
        List<LoginStatus> logins = new ArrayList<>();
        Host host = hosts.get(authority.toLowerCase(Locale.ROOT));
        if (host != null) {
            host.entries
                    .values()
                    .forEach(entry -> logins.add(entry.conversation.login().status()));
        }
        return logins;
    }

    /**
     * What was counted at a host, {@code address:port}, for the logins in use: requests that were {@code joined} with an equal
     * one under way or served by a reply that was {@code reused}, and {@code refused_logins}.
     */
    synchronized Map<String, Long> counters(String authority) {
        Map<String, Long> counters = new HashMap<>(Map.of("joined", 0L, "reused", 0L, "refused_logins", 0L));
        Host host = hosts.get(authority.toLowerCase(Locale.ROOT));
        if (host != null) {
            for (Entry entry : host.entries.values()) {
                counters.merge("joined", entry.conversation.reuse().joined(), Long::sum);
                counters.merge("reused", entry.conversation.reuse().reused(), Long::sum);
                counters.merge("refused_logins", entry.conversation.login().refusedProofs(), Long::sum);
            }
        }
        return counters;
    }

    private static String name(HttpTarget target) {
        return target.address().authority().toLowerCase(Locale.ROOT);
    }
}
