package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.multipart.MultipartLimits;

class ProcedureTest {
    private static final Operation LOWER =
            Operation.write("arm.lower", "4", "/arm?to=low", Decoding.TEXT, "Lowers the arm.");

    private final CannedDevice device = new CannedDevice();
    private final SessionScope scope = new SessionScope();
    private final OperationEngine engine =
            new OperationEngine(device, reply -> Optional.empty(), Duration.ofSeconds(2));
    private final RowOperations rows = new RowOperations(List.of(LOWER), engine, scope, MultipartLimits.DEFAULT);

    private final Procedure nod = Procedure.write("arm.nod", "4.1", "Lowers the arm twice.", () -> {
        engine.call(LOWER);
        engine.call(LOWER);
        return List.of("The arm squeaks.");
    });

    private final RowOperations operations = rows.with(List.of(nod));

    @Test
    void isListedBehindTheRowsAndCalledLikeOne() {
        assertEquals(
                List.of("arm.lower", "arm.nod"),
                operations.list().stream().map(OperationInfo::name).toList());
        assertEquals(Set.of(Trait.WRITE), operations.list().get(1).traits());
        assertEquals(
                new Reply("arm.nod", Value.ABSENT, List.of("The arm squeaks.")),
                operations.invoke("arm.nod", Map.of()));
        assertEquals(2, device.requests.size());
        assertEquals(1, rows.list().size(), "the rows that it was added to are as before");
    }

    @Test
    void takesNeitherArgumentsNorAFileAndEnds() {
        Upload file = new Upload(
                "a", "text/plain", 0, Channels.newChannel(new ByteArrayInputStream(new byte[0])), Progress.SILENT);
        ReplySink nobody = new ReplySink() {
            @Override
            public void part(Reply part) {}

            @Override
            public void end(StreamEnd end) {}
        };
        for (Executable misuse : List.<Executable>of(
                () -> operations.invoke("arm.nod", Map.of("speed", Value.of(1))),
                () -> operations.upload("arm.nod", Map.of(), file),
                () -> operations.open("arm.nod", Map.of(), nobody))) {
            CameraException failure = assertThrows(CameraException.class, misuse);
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals("arm.nod", failure.operation());
        }
        assertEquals(List.of(), device.requests);
    }

    @Test
    void failureNamesTheRequestThatFailedOrTheProcedure() {
        device.answer(404, "");
        assertEquals(
                "arm.lower",
                assertThrows(CameraException.class, () -> operations.invoke("arm.nod", Map.of()))
                        .operation());
        Procedure broken = Procedure.write("arm.wave", "4.2", "Waves.", () -> {
            throw new IllegalStateException("no arm");
        });
        CameraException failure = assertThrows(
                CameraException.class, () -> rows.with(List.of(broken)).invoke("arm.wave", Map.of()));
        assertEquals(Kind.DRIVER_FAILURE, failure.kind());
        assertEquals("arm.wave", failure.operation());
    }

    @Test
    void isGoneWithTheSession() {
        scope.close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> operations.invoke("arm.nod", Map.of()))
                        .kind());
    }

    @Test
    void hasANameOfItsOwnAndNoArguments() {
        Procedure lower = Procedure.write("arm.lower", "4", "Lowers.", List::of);
        assertThrows(IllegalArgumentException.class, () -> rows.with(List.of(lower)));
        assertThrows(IllegalArgumentException.class, () -> operations.with(List.of(nod)));
        Argument speed = new Argument("speed", ValueType.TEXT, false, Optional.empty(), "how fast");
        OperationInfo info = new OperationInfo("arm.nod", "4", List.of(speed), Set.of(Trait.WRITE), "Nods.");
        assertThrows(IllegalArgumentException.class, () -> new Procedure(info, List::of));
    }
}
