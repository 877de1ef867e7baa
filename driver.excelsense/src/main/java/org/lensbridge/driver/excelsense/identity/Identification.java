package org.lensbridge.driver.excelsense.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.DeviceOperations;
import org.lensbridge.driver.excelsense.operation.ProtocolOperations;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Who a device is.
 *
 * @param info what it says about itself
 * @param facts the same by the document's keys; empty for a user who may not read it
 * @param views its channels, in order, at least one
 * @param proof the cheapest request that it answered as a device of this family does
 * @param concern why less is known than could be; empty when all is
 */
public record Identification(
        DeviceInfo info, Map<String, String> facts, List<View> views, Operation proof, Optional<String> concern) {
    /** More than any device of this protocol has. */
    private static final int MOST_CHANNELS = 64;

    private static final String CAMERA_NAME = "cameraName";

    /** What a device may answer to a user who may not read what it is, and a key in that answer. */
    private static final List<Map.Entry<Operation, String>> OTHERS = List.of(
            Map.entry(DeviceOperations.CAMERA, CAMERA_NAME),
            Map.entry(SettingOperations.TIME, "year"),
            Map.entry(ProtocolOperations.INFO, "protocolName"));

    public Identification {
        Objects.requireNonNull(info);
        facts = Map.copyOf(facts);
        views = List.copyOf(views);
        Objects.requireNonNull(proof);
        Objects.requireNonNull(concern);
    }

    /**
     * Asks the device.
     *
     * @throws CameraException UNSUPPORTED when nothing proves it to be of this family; AUTH_REFUSED when the login is refused
     */
    public static Identification of(Connection connection) {
        Map<String, String> facts;
        try {
            facts = Facts.of(connection.questions().demand(DeviceOperations.INFO, Map.of()));
        } catch (CameraException e) {
            if (Questions.isFatal(e) || isLoginRefused(e)) {
                throw e;
            }
            return withoutFacts(connection, e);
        }
        if (!Facts.areOfFamily(facts)) {
            throw foreign(connection, "It answered, but not with what such a camera tells of itself.");
        }
        return new Identification(
                Facts.info(facts), facts, views(connection, facts), DeviceOperations.INFO, Optional.empty());
    }

    private static Identification withoutFacts(Connection connection, CameraException refusal) {
        for (Map.Entry<Operation, String> other : OTHERS) {
            if (answers(connection, other.getKey(), other.getValue())) {
                return new Identification(
                        new DeviceInfo("ExcelSense", "", "", "", "", Map.of()),
                        Map.of(),
                        views(connection, Map.of()),
                        other.getKey(),
                        Optional.of("The device does not tell this user what it is: " + refusal.reason()
                                + " Configure the login of an administrator."));
            }
        }
        throw refusal.kind() == Kind.AUTH_REFUSED ? refusal : foreign(connection, refusal.reason());
    }

    private static boolean answers(Connection connection, Operation row, String key) {
        try {
            KeyValueDocument answer =
                    connection.engine().ask(row.reused(Reuse.NEVER), Map.of(), reply -> KeyValues.parse(reply.text()));
            return answer.values().keySet().stream().anyMatch(key::equalsIgnoreCase);
        } catch (CameraException e) {
            if (Questions.isFatal(e) || isLoginRefused(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Not for want of a right: it must not be tried over and over. */
    private static boolean isLoginRefused(CameraException e) {
        return e.kind() == Kind.AUTH_REFUSED && !e.reason().endsWith(RefusalTable.NO_RIGHT);
    }

    /** One question tells the names of all. */
    private static List<View> views(Connection connection, Map<String, String> facts) {
        int told = Math.min(MOST_CHANNELS, Math.max(1, Facts.number(facts, "channelNum", 1)));
        List<String> names = connection.questions().ask(DeviceOperations.CAMERA).entries().stream()
                .filter(entry -> entry.key().equalsIgnoreCase(CAMERA_NAME))
                .map(entry -> entry.value())
                .toList();
        List<View> views = new ArrayList<>();
        for (int channel = 1; channel <= told; channel++) {
            views.add(new View(channel, names.size() == told ? names.get(channel - 1) : ""));
        }
        return views;
    }

    private static CameraException foreign(Connection connection, String why) {
        return new CameraException(
                Kind.UNSUPPORTED,
                "What answers at " + connection.config().address()
                        + " is no camera by the ExcelSense IP Camera API. Asked for " + DeviceOperations.INFO.name()
                        + ": " + why + " Check the address, or configure another driver.");
    }
}
