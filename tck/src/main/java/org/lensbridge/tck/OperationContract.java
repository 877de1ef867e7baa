package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * What {@link Operations} promises. Sends requests that read, with the smallest arguments that fit; of the others only such as no driver may
 * send, and nothing destructive unless the device may be changed.
 */
interface OperationContract extends Bench {
    /** How a device may refuse a request that was sent. */
    Set<Kind> REFUSALS =
            EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL, Kind.BUSY, Kind.GONE, Kind.AUTH_REFUSED);

    @Test
    default void operationsHaveDistinctNamesAndSections() {
        List<OperationInfo> list = connected().require(Operations.class).list();
        Expect.distinct(list, OperationInfo::name);
        for (OperationInfo info : list) {
            assertFalse(info.source().isBlank(), info.name());
            assertFalse(info.description().isBlank(), info.name());
            assertFalse(info.traits().isEmpty(), info.name());
            Expect.distinct(info.arguments(), Argument::name);
            for (Argument argument : info.arguments()) {
                argument.defaultValue()
                        .ifPresent(value -> assertTrue(
                                argument.type().problem(value).isEmpty(),
                                () -> info.name() + ": the default of " + argument.name()));
            }
        }
    }

    @Test
    default void requestsThatReadAreAnsweredOrRefused() {
        Operations operations = connected().require(Operations.class);
        for (OperationInfo info : operations.list()) {
            if (reads(info)) {
                try {
                    Reply reply = operations.invoke(info.name(), Samples.required(info));
                    assertEquals(info.name(), reply.operation());
                } catch (CameraException refusal) {
                    assertTrue(REFUSALS.contains(refusal.kind()), () -> info.name() + ": " + refusal);
                    assertFalse(refusal.reason().isBlank(), info.name());
                }
            }
        }
    }

    private static boolean reads(OperationInfo info) {
        return info.traits().contains(Trait.READ)
                && !info.traits().contains(Trait.STREAM)
                && !info.traits().contains(Trait.UPLOAD)
                && !info.traits().contains(Trait.DESTRUCTIVE);
    }

    @Test
    default void unfitRequestsAreInvalidBeforeAnythingIsSent() {
        connected().require(Operations.class);
        Relay relay = relay();
        Operations operations = connectedThrough(relay).require(Operations.class);
        long before = relay.sent();
        Expect.invalid(() -> operations.invoke("no.such.operation", Map.of()));
        for (OperationInfo info : operations.list()) {
            if (mayBeChanged() || !info.traits().contains(Trait.DESTRUCTIVE)) {
                unfit(operations, info);
                assertEquals(before, relay.sent(), () -> info.name() + " was sent");
            }
        }
    }

    private static void unfit(Operations operations, OperationInfo info) {
        Map<String, Value> fitting = Samples.required(info);
        invalid(operations, info, with(fitting, "noSuchArgument", Value.of(1)));
        for (Argument argument : info.arguments()) {
            if (argument.required()) {
                Map<String, Value> without = new HashMap<>(fitting);
                without.remove(argument.name());
                invalid(operations, info, without);
            }
            for (Value value : Samples.unfit(argument.type())) {
                invalid(operations, info, with(fitting, argument.name(), value));
            }
        }
    }

    private static Map<String, Value> with(Map<String, Value> arguments, String name, Value value) {
        Map<String, Value> more = new HashMap<>(arguments);
        more.put(name, value);
        return more;
    }

    private static void invalid(Operations operations, OperationInfo info, Map<String, Value> arguments) {
        try {
            Expect.invalid(() -> send(operations, info, arguments));
        } catch (AssertionError wrong) {
            throw new AssertionError(info.name() + " with " + arguments.keySet() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Sends a request the way that it asks for. */
    private static void send(Operations operations, OperationInfo info, Map<String, Value> arguments) {
        if (info.traits().contains(Trait.STREAM)) {
            operations.open(info.name(), arguments, new IgnoredReplies()).close();
        } else if (info.traits().contains(Trait.UPLOAD)) {
            Upload nothing = new Upload(
                    "tck.bin",
                    "application/octet-stream",
                    0,
                    Channels.newChannel(new ByteArrayInputStream(new byte[0])),
                    Progress.SILENT);
            operations.upload(info.name(), arguments, nothing);
        } else {
            operations.invoke(info.name(), arguments);
        }
    }

    @Test
    default void endlessAnswersAreNotInvoked() {
        connected().require(Operations.class);
        Relay relay = relay();
        Operations operations = connectedThrough(relay).require(Operations.class);
        long before = relay.sent();
        for (OperationInfo info : operations.list()) {
            if (info.traits().contains(Trait.STREAM)) {
                invalidToInvoke(operations, info);
            }
        }
        assertEquals(before, relay.sent(), "something was sent");
    }

    private static void invalidToInvoke(Operations operations, OperationInfo info) {
        try {
            Expect.invalid(() -> operations.invoke(info.name(), Samples.required(info)));
        } catch (AssertionError wrong) {
            throw new AssertionError(info.name() + ": " + wrong.getMessage(), wrong);
        }
    }
}
