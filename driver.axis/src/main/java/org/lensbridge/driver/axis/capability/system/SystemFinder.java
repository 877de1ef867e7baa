package org.lensbridge.driver.axis.capability.system;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.NetworkOperations;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.TimeOperations;
import org.lensbridge.driver.axis.operation.UserOperations;
import org.lensbridge.driver.axis.survey.Finder;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Finds time, users, maintenance, logs and the network, by a question each for time, users and the network. Maintenance and logs are for whoever may list
 * the users: asking for them would act, or take long. Stateless.
 */
public final class SystemFinder implements Finder {
    private static final int[] FIRST_USER_IS_ONE_OF_MANY = {11, 5};

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        OperationEngine engine = ground.engine();
        SessionScope scope = ground.scope();
        clock(ground, table);
        AxisUsers users = new AxisUsers(engine, scope, keepsFirstUser(ground));
        Optional<CameraException> unlisted = failure(users::users);
        put(table, Users.class, users, unlisted.map(e -> absence(UserOperations.LIST, e.reason())));
        Optional<String> stranger = unlisted.filter(e -> e.kind() == Kind.AUTH_REFUSED)
                .map(e -> absence(
                        UserOperations.LIST,
                        e.reason()
                                + " Whoever may not list the users is no administrator, and may not do this either."));
        boolean managed = ground.has("fwmgr");
        put(table, Maintenance.class, new AxisMaintenance(engine, scope, managed), stranger);
        put(table, Logs.class, new AxisLogs(ground), stranger);
        network(ground, table);
    }

    private static void clock(Ground ground, CapabilityTable.Builder table) {
        OperationEngine engine = ground.engine();
        boolean serves = ground.has("time-service");
        Dial dial = serves ? new TimeService(engine) : new DateProgram(engine);
        TimeServers servers = ground.has("ntp") ? new NtpService(engine) : new TimeParameterServers(engine);
        Optional<CameraException> failure = serves
                ? failure(dial::time)
                : failure(() -> engine.ask(TimeOperations.DATE, Map.of(), reply -> DateProgram.read(reply.text())));
        Operation row = serves ? TimeOperations.INFO : TimeOperations.DATE;
        put(
                table,
                Clock.class,
                new AxisClock(dial, servers, ground.scope()),
                failure.map(e -> absence(row, e.reason())));
    }

    private static void network(Ground ground, CapabilityTable.Builder table) {
        OperationEngine engine = ground.engine();
        Optional<String> absence;
        Wiring wiring;
        if (ground.has("network-settings")) {
            wiring = new NetworkService(engine);
            absence = failure(wiring::interfaces).map(e -> absence(NetworkOperations.INFO, e.reason()));
        } else {
            wiring = new NetworkTree(engine);
            absence = ground.tree().text(NetworkTree.BOOT).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            absence(ParameterOperations.LIST, "The device does not list its network to this user."));
        }
        put(table, NetworkConfiguration.class, new AxisNetwork(engine, ground.scope(), wiring), absence);
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

    private static String absence(Operation row, String reason) {
        return Inquiry.absence(row, reason);
    }

    private static <C extends Capability> void put(
            CapabilityTable.Builder table, Class<C> type, C capability, Optional<String> absence) {
        absence.ifPresentOrElse(sentence -> table.absent(0, type, sentence), () -> table.add(0, type, capability));
    }
}
