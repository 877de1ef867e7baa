package org.lensbridge.driver.dahua.capability.system;

import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.identity.InterfaceNames;
import org.lensbridge.driver.dahua.operation.LogOperations;
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.dahua.operation.UserOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;

/** Finds clock, network, users, maintenance and logs: of the device itself, by one question each. */
public final class SystemFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        OperationEngine engine = ground.engine();
        DriverContext context = ground.context();
        SessionScope scope = ground.scope();
        put(
                table,
                Clock.class,
                new DahuaClock(engine, context),
                absence(ground, SystemOperations.CURRENT_TIME, "time", SystemFinder::tellsTime));
        put(
                table,
                NetworkConfiguration.class,
                new DahuaNetwork(engine, context),
                absence(ground, NetworkOperations.NETWORK, "network interface", SystemFinder::tellsInterfaces));
        put(
                table,
                Users.class,
                new DahuaUsers(engine, context),
                absence(ground, UserOperations.USERS, "user", answer -> !answer.list("users")
                        .isEmpty()));
        put(table, Maintenance.class, new DahuaMaintenance(engine, scope), withoutMagicBox(ground));
        put(table, Logs.class, new DahuaLogs(engine, scope, context), withoutLog(ground));
    }

    private static <C extends Capability> void put(
            CapabilityTable.Builder table, Class<C> type, C capability, Optional<String> absence) {
        absence.ifPresentOrElse(sentence -> table.absent(0, type, sentence), () -> table.add(0, type, capability));
    }

    private static boolean tellsTime(KeyValueDocument answer) {
        return answer.text("result").flatMap(DeviceTime.UTC::read).isPresent();
    }

    private static boolean tellsInterfaces(KeyValueDocument answer) {
        return !InterfaceNames.in(answer).isEmpty();
    }

    /** Why the device does not have what a question is about. A page for people is an answer, too, but tells nothing. */
    private static Optional<String> absence(
            Ground ground, Operation question, String thing, Predicate<KeyValueDocument> telling) {
        Inquiry.Answer answer = ground.ask(question);
        if (!answer.given()) {
            return Optional.of(answer.absence());
        }
        return telling.test(answer.document())
                ? Optional.empty()
                : Optional.of(Inquiry.absence(question, "The device's answer tells no " + thing + "."));
    }

    /** Nothing but restarting tells whether a device restarts; one that answers other questions to the same CGI does. */
    private static Optional<String> withoutMagicBox(Ground ground) {
        Predicate<KeyValueDocument> any = answer -> true;
        return absence(ground, SystemOperations.SYSTEM_INFO, "device", any)
                .flatMap(first -> absence(ground, SystemOperations.DEVICE_TYPE, "type", any));
    }

    /** A minute of which no device has lines is asked for: the document has no other question about logs. */
    private static Optional<String> withoutLog(Ground ground) {
        try {
            new LogSearch(ground.engine(), ground.scope(), DeviceTime.UTC, "2000-01-01 00:00:00", "2000-01-01 00:01:00")
                    .close();
            return Optional.empty();
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.of(Inquiry.absence(LogOperations.START, e.reason()));
        }
    }
}
