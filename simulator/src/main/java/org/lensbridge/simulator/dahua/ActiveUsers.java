package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.device.DeviceClock;

/** Who has been asking lately and from where (4.12.3). Confined to the event loop. */
final class ActiveUsers {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final DeviceClock clock;
    private final Journal journal;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    /** A user at an address since a time of the device's clock. */
    record Login(String user, String address, LocalDateTime time) {}

    private record Visit(Login login, long lastSeen) {}

    ActiveUsers(DeviceClock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** The user has sent a request from there; one that was not active before has logged in. */
    void seen(String user, String address) {
        forgetOld();
        Visit known = visits.get(user + "@" + address);
        if (known == null && visits.size() == MOST) {
            return;
        }
        Login login = known == null ? new Login(user, address, clock.now().withNano(0)) : known.login();
        visits.put(user + "@" + address, new Visit(login, System.nanoTime()));
        if (known == null) {
            journal.note("Account", "Login", user, Map.of("Address", address, "Type", "CGI"));
        }
    }

    List<Login> all() {
        forgetOld();
        List<Login> logins = new ArrayList<>();
        visits.values().forEach(visit -> logins.add(visit.login()));
        return logins;
    }

    private void forgetOld() {
        long now = System.nanoTime();
        visits.values().removeIf(visit -> now - visit.lastSeen() > FORGOTTEN_AFTER.toNanos());
    }
}
