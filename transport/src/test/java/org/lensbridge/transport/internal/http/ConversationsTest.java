package org.lensbridge.transport.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.QueryLogin;
import org.lensbridge.transport.internal.auth.NoLimits;
import org.lensbridge.transport.internal.config.TransportSettings;

class ConversationsTest {
    private final Conversations conversations = new Conversations(() -> TransportSettings.DEFAULT);

    private static HttpTarget target(String address, String user) {
        return HttpTarget.of(DeviceAddress.parse(address), Credentials.login(user, Secret.of("p")));
    }

    private Conversation acquire(HttpTarget target) {
        return conversations.acquire(target, NoLimits.HERE);
    }

    @Test
    void isOneForThoseWhoUseTheSameLogin() {
        Conversation one = acquire(target("http://Gate.example", "a"));
        assertSame(one, acquire(target("http://gate.example:80", "a").withTimeout(Duration.ofSeconds(3))));
        for (HttpTarget other : List.of(
                target("http://gate.example:81", "a"),
                target("https://gate.example:80", "a"),
                target("http://gate.example", "b"),
                target("http://gate.example", "a").withTrust(new Trust.Insecure()),
                target("http://gate.example", "a").withQueryLogin(new QueryLogin("u", "p", reply -> false)))) {
            assertNotSame(one, acquire(other));
        }
    }

    @Test
    void driversWithCodeOfTheirOwnShareAQueryLogin() {
        HttpTarget target = target("http://gate.example", "a");
        Conversation one = acquire(target.withQueryLogin(new QueryLogin("u", "p", reply -> false)));
        assertSame(one, acquire(target.withQueryLogin(new QueryLogin("u", "p", reply -> true))));
        assertNotSame(one, acquire(target.withQueryLogin(new QueryLogin("user", "p", reply -> true))));
    }

    @Test
    void isForgottenByTheLast() {
        HttpTarget target = target("http://gate.example", "a");
        Conversation one = acquire(target);
        acquire(target);
        conversations.release(target);
        assertSame(one, acquire(target));
        conversations.release(target);
        conversations.release(target);
        assertEquals(List.of(), conversations.logins("gate.example:80"));
        assertNotSame(one, acquire(target));
    }

    @Test
    void tellsHowAHostTakesItsLogins() {
        acquire(target("http://gate.example", "a"));
        assertEquals(
                List.of(new LoginStatus("a", LoginStatus.State.UNTRIED, Optional.empty())),
                conversations.logins("Gate.example:80"));
        assertEquals(List.of(), conversations.logins("gate.example:81"));
        assertEquals(
                Map.of("joined", 0L, "reused", 0L, "refused_logins", 0L), conversations.counters("gate.example:80"));
    }
}
