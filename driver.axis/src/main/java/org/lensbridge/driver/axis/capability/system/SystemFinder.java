package org.lensbridge.driver.axis.capability.system;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.TimeOperations;
import org.lensbridge.driver.axis.operation.UserOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/**
 * Finds time, users, maintenance, logs and the network. Time and network are there where the device lists their interfaces or parameters, and where it
 * tells the time otherwise. Maintenance and logs are for whoever may list the users: asking for them would act, or take long. Who is no administrator is not asked for what only administrators may do, where the device tells
 * that: it answers as it does to a wrong password, and a second such answer ends the session. Stateless.
 */
public final class SystemFinder implements Finder<Ground> {
    private static final int[] FIRST_USER_IS_ONE_OF_MANY = {11, 5};
    private static final String MASKED = "****";

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Optional<String> stranger = stranger(ground);
        AxisUsers users = new AxisUsers(ground.engine(), ground.scope(), keepsFirstUser(ground));
        Optional<String> unlisted = stranger;
        if (stranger.isEmpty()) {
            Optional<CameraException> failure = failure(users::users);
            unlisted = failure.map(e -> Inquiry.absence(UserOperations.LIST, e.reason()));
            if (failure.filter(e -> e.kind() == Kind.AUTH_REFUSED).isPresent()) {
                stranger = unlisted.map(sentence ->
                        sentence + " Whoever may not list the users is no administrator, and may not do this either.");
                // A request that is granted shows the device and this side that the login itself is right.
                failure(() -> ground.engine().call(ParameterOperations.BRAND));
            }
        }
        put(table, Users.class, users, unlisted);
        boolean managed = ground.has("fwmgr");
        put(table, Maintenance.class, new AxisMaintenance(ground.engine(), ground.scope(), managed), stranger);
        put(table, Logs.class, new AxisLogs(ground), stranger);
        clock(ground, table, stranger);
        network(ground, table, stranger);
    }

    /** Why the user is no administrator; empty when that is not known. Administrators alone read where addresses come from. */
    private static Optional<String> stranger(Ground ground) {
        boolean reads = ground.tree()
                .text(NetworkTree.BOOT)
                .filter(text -> !text.contains(MASKED))
                .isPresent();
        if (reads) {
            return Optional.empty();
        }
        Set<String> groups = new HashSet<>();
        failure(() -> groups.addAll(
                ground.engine().ask(UserOperations.OWN, Map.of(), reply -> Set.copyOf(List.of(groups(reply.text()))))));
        boolean told = UserOperations.ALL_ROLES.stream().anyMatch(groups::contains);
        return told && !groups.contains("admin")
                ? Optional.of(Inquiry.absence(
                        UserOperations.OWN,
                        "The configured user is no administrator of the device. Give the user the right on the device, or"
                                + " configure another login."))
                : Optional.empty();
    }

    /** The words behind the first line, which is the user's name. */
    private static String[] groups(String answer) {
        String text = answer.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<")
                ? new String[0]
                : Stream.of(text.substring(Math.max(0, text.indexOf('\n'))).split("\\s+"))
                        .distinct()
                        .toArray(String[]::new);
    }

    /** Whoever may watch may ask {@code time.cgi}. */
    private static void clock(Ground ground, CapabilityTable.Builder table, Optional<String> stranger) {
        OperationEngine engine = ground.engine();
        boolean serves = ground.has("time-service");
        Dial dial = serves ? new TimeService(engine) : new DateProgram(engine);
        TimeServers servers = ground.has("ntp") ? new NtpService(engine) : new TimeParameterServers(engine);
        Optional<String> absence = serves
                ? Optional.empty()
                : stranger.or(() -> failure(() ->
                                engine.ask(TimeOperations.DATE, Map.of(), reply -> DateProgram.read(reply.text())))
                        .map(e -> Inquiry.absence(TimeOperations.DATE, e.reason())));
        put(table, Clock.class, new AxisClock(dial, servers, ground.scope()), absence);
    }

    private static void network(Ground ground, CapabilityTable.Builder table, Optional<String> stranger) {
        boolean serves = ground.has("network-settings");
        Wiring wiring = serves ? new NetworkService(ground.engine()) : new NetworkTree(ground.engine());
        boolean told = serves || ground.tree().text(NetworkTree.BOOT).isPresent();
        Optional<String> absence = told
                ? stranger
                : stranger.or(() -> Optional.of(
                        Inquiry.absence(ParameterOperations.LIST, "The device lists nothing of its network.")));
        put(table, NetworkConfiguration.class, new AxisNetwork(ground.engine(), ground.scope(), wiring), absence);
    }

    private static boolean keepsFirstUser(Ground ground) {
        String[] version =
                ground.tree().text("Properties.Firmware.Version").orElse("").split("\\D+");
        for (int i = 0; i < FIRST_USER_IS_ONE_OF_MANY.length; i++) {
            int number = i < version.length && version[i].matches("\\d{1,6}") ? Integer.parseInt(version[i]) : 0;
            if (number != FIRST_USER_IS_ONE_OF_MANY[i]) {
                return number < FIRST_USER_IS_ONE_OF_MANY[i];
            }
        }
        return false;
    }

    private static Optional<CameraException> failure(Runnable question) {
        try {
            question.run();
            return Optional.empty();
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private static <C extends Capability> void put(
            CapabilityTable.Builder table, Class<C> type, C capability, Optional<String> absence) {
        absence.ifPresentOrElse(sentence -> table.absent(0, type, sentence), () -> table.add(0, type, capability));
    }
}
