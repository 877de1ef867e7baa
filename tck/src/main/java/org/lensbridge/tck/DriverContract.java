package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * What every driver owes to the runtime: the contract of {@link DriverFactory} and {@link DeviceSession}, and through the interfaces that
 * of each capability its device has. A test of a capability that the device lacks is skipped.
 */
public abstract class DriverContract extends DeviceBench
        implements AnalyticsContract,
                ContactContract,
                DoorContract,
                EventContract,
                HarmlessContract,
                ImagingContract,
                LensContract,
                LiveVideoContract,
                MotionContract,
                MovementContract,
                OperationContract,
                OverlayContract,
                RecordingContract,
                SettingsContract,
                SnapshotContract,
                StorageContract,
                SystemContract,
                TalkContract,
                ThermalContract,
                UserContract {
    private static final int MOST_LOGINS = 2;

    /** What discovery would have seen of the device; the driver must bid for it. */
    protected abstract Evidence evidence();

    @Test
    void bidsForItsDeviceTheSameEachTime() {
        int bid = factory().match(evidence());
        assertTrue(bid > 0 && bid <= 100, "bid " + bid);
        assertEquals(bid, factory().match(evidence()));
    }

    @Test
    void bidsWithoutTalkingToAnybody() {
        Evidence elsewhere = new Evidence(unusedAddress(), evidence().facts());
        assertEquals(factory().match(evidence()), factory().match(elsewhere));
    }

    @Test
    void bidsNothingForWhatItDoesNotKnow() {
        Evidence stranger = new Evidence(device().address(), Map.of(Evidence.HTTP_SERVER, "a printer"));
        assertEquals(0, factory().match(stranger));
        assertEquals(0, factory().match(new Evidence(device().address(), Map.of())));
    }

    @Test
    void saysTheSameOfItselfEachTime() {
        assertEquals(factory().info(), factory().info());
        assertFalse(factory().info().title().isBlank());
        assertFalse(factory().info().capabilities().isEmpty());
    }

    @Test
    void opensAndClosesWithoutTalkingToTheDevice() {
        open(device().config(unusedAddress(), device().credentials())).close();
    }

    @Test
    void describesTheDeviceAndItsChannels() {
        Description description = connected().description();
        assertFalse(description.info().vendor().isBlank());
        assertTrue(description.channels().stream().anyMatch(channel -> channel.number() > 0));
        Set<Integer> numbers = new HashSet<>();
        description.channels().forEach(channel -> assertTrue(numbers.add(channel.number())));
    }

    @Test
    void hasTheCapabilitiesThatItDescribesAndNoOthers() {
        Connected connected = connected();
        for (ChannelInfo channel : connected.description().channels()) {
            for (Class<? extends Capability> type : CapabilityTypes.ALL) {
                assertEquals(
                        channel.capabilities().contains(Capability.nameOf(type)),
                        connected.session().capability(channel.number(), type).isPresent(),
                        () -> "channel " + channel.number() + ", " + Capability.nameOf(type));
            }
            assertTrue(factory().info().capabilities().containsAll(channel.capabilities()));
            channel.absences().forEach((capability, sentence) -> {
                assertFalse(channel.capabilities().contains(capability));
                assertFalse(sentence.isBlank());
            });
        }
    }

    @Test
    void connectsAgainAndKeepsWhatItHandedOut() {
        Connected connected = connected();
        connected.session().check();
        Description again = connected.session().connect();
        assertEquals(connected.description().info(), again.info());
        assertEquals(connected.description().channels(), again.channels());
    }

    @Test
    void twoSessionsLiveSideBySide() {
        Connected first = connected();
        Connected second = connected();
        first.session().close();
        second.session().check();
        assertEquals(first.description().info(), second.description().info());
    }

    @Test
    void everythingFailsWithGoneAfterClose() {
        DeviceSession session = connected().session();
        assertTimeout(Await.CLOSING, session::close);
        session.close();
        Expect.refused(Kind.GONE, session::connect);
        Expect.refused(Kind.GONE, session::check);
    }

    @Test
    void closesBeforeItWasConnected() {
        DeviceSession session = open(device().config());
        assertTimeout(Await.CLOSING, session::close);
        Expect.refused(Kind.GONE, session::connect);
    }

    @Test
    void refusedLoginIsToldAfterTwoTriesAtMost() {
        assumeTrue(device().credentials() instanceof Credentials.Login, "the device asks for no login");
        String user = ((Credentials.Login) device().credentials()).user();
        String password = "certainly-wrong";
        DeviceConfig wrong = device().config(device().address(), Credentials.login(user, Secret.of(password)));
        OptionalLong before = device().refusedLogins().get();
        DeviceSession session = open(wrong);
        CameraException refusal = Expect.refused(Kind.AUTH_REFUSED, session::connect);
        assertFalse(refusal.toString().contains(password), "the password is in the message");
        Expect.refused(Kind.AUTH_REFUSED, session::connect);
        OptionalLong after = device().refusedLogins().get();
        if (before.isPresent() && after.isPresent()) {
            long logins = after.getAsLong() - before.getAsLong();
            assertTrue(logins <= MOST_LOGINS, logins + " logins with a wrong password");
        }
    }

    @Test
    void deadAddressIsUnreachable() {
        DeviceSession session = open(device().config(unusedAddress(), device().credentials()));
        Expect.refused(Kind.UNREACHABLE, session::connect);
        Expect.refused(Kind.UNREACHABLE, session::check);
    }

    /** An address at which nothing listens: its port was free a moment ago. */
    private static DeviceAddress unusedAddress() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new DeviceAddress("http", "127.0.0.1", socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
