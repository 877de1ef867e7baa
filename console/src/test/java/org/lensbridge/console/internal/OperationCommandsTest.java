package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;

class OperationCommandsTest {
    private static final List<OperationInfo> ROWS = List.of(
            row("ptz.start", "Begins what a code stands for.", Trait.WRITE),
            row("system.shutdown", "Switches the device off.", Trait.WRITE, Trait.DESTRUCTIVE),
            row("event.attach", "Tells what happens.", Trait.READ, Trait.STREAM),
            row("firmware.send", "Replaces the firmware.", Trait.WRITE, Trait.UPLOAD));

    private final List<String> sent = new ArrayList<>();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private static OperationInfo row(String name, String text, Trait... traits) {
        Argument code = new Argument("code", ValueType.choice("Up", "Down"), true, Optional.empty(), "what to do");
        Argument speed = new Argument("speed", ValueType.integer(1, 8), false, Optional.of(Value.of(3)), "how fast");
        return new OperationInfo(
                name, "4.10.7", name.startsWith("ptz") ? List.of(code, speed) : List.of(), Set.of(traits), text);
    }

    private final class Rows implements Operations {
        @Override
        public List<OperationInfo> list() {
            return ROWS;
        }

        @Override
        public Reply invoke(String name, Map<String, Value> arguments) {
            sent.add(name + arguments);
            return new Reply(
                    name, name.startsWith("ptz") ? Value.of(new byte[] {1, 2}) : Value.ABSENT, List.of("Odd."));
        }

        @Override
        public StreamHandle open(String name, Map<String, Value> arguments, ReplySink sink) {
            for (int i = 0; i < 300; i++) {
                sink.part(new Reply(name, Value.of("part " + i), List.of()));
            }
            sink.end(new StreamEnd(Kind.UNREACHABLE, "It hung up."));
            return () -> sent.add("closed");
        }

        @Override
        public Reply upload(String name, Map<String, Value> arguments, Upload body) {
            sent.add(name + " " + body.fileName() + " " + body.length());
            return new Reply(name, Value.ABSENT, List.of());
        }
    }

    private String ops(String what) {
        return new OperationCommands(StubDevice.with(Operations.class, new Rows())).ops("gate", what);
    }

    private String call(boolean yes, String output, String file, String operation, String... arguments)
            throws IOException {
        CommandSession session = (CommandSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (proxy, method, given) ->
                        method.getName().equals("currentDir") ? folder : new PrintStream(console, true));
        return new OperationCommands(StubDevice.with(Operations.class, new Rows()))
                .call(session, yes, output, file, 5, "gate", operation, arguments);
    }

    @Test
    void listsAndFindsOperations() {
        assertEquals(5, ops("").lines().count());
        assertEquals(2, ops("happens").lines().count());
        assertEquals(
                "No operation of gate has 'teapot' in its name, section or description; lb:ops gate lists all 4.",
                ops("teapot"));
    }

    @Test
    void explainsAnOperationByItsRow() {
        assertEquals(
                """
                ptz.start: Begins what a code stands for.
                Section 4.10.7 of the vendor's document; writes.

                ARGUMENT  VALUES   LEFT OUT      WHAT
                code      Up|Down  not possible  what to do
                speed     1..8     3             how fast

                lb:call gate ptz.start code=...""",
                ops("PTZ.start"));
    }

    @Test
    void sendsWhatIsTyped() throws IOException {
        assertEquals("Note: Odd.\n2 bytes; --output FILE writes them.", call(false, "", "", "ptz.start", "code=Up"));
        assertEquals(List.of("ptz.start{code=Up}"), sent);
    }

    @Test
    void writesBytesToAFile() throws IOException {
        assertTrue(call(false, "out.bin", "", "ptz.start", "code=Up").endsWith("out.bin (2 bytes)"));
        assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(folder.resolve("out.bin")));
    }

    @Test
    void asksBeforeItDestroys() throws IOException {
        String refusal = assertThrows(IllegalArgumentException.class, () -> call(false, "", "", "system.shutdown"))
                .getMessage();
        assertTrue(refusal.endsWith("To do it: lb:call --yes gate system.shutdown"), refusal);
        assertEquals(List.of(), sent);
        assertEquals("Note: Odd.\nDone.", call(true, "", "", "system.shutdown"));
    }

    @Test
    void showsThePartsOfAnAnswerWithoutEndAndClosesIt() throws IOException {
        String told = call(false, "", "", "event.attach");
        assertEquals("256 parts. 44 more came too fast to be shown. The answer ended: It hung up.", told);
        assertTrue(console.toString().startsWith("-- 1" + System.lineSeparator() + "part 0"));
        assertEquals(List.of("closed"), sent);
    }

    @Test
    void uploadsAFile() throws IOException {
        Files.writeString(folder.resolve("fw.bin"), "12345");
        assertEquals("Done.", call(false, "", "fw.bin", "firmware.send"));
        assertEquals(List.of("firmware.send fw.bin 5"), sent);
        assertThrows(IllegalArgumentException.class, () -> call(false, "", "", "firmware.send"));
    }

    @Test
    void namesWhatIsSimilarToAnUnknownOperation() {
        assertEquals(
                "gate has no operation 'ptz.stopp'. Similar are: ptz.start.",
                assertThrows(IllegalArgumentException.class, () -> call(false, "", "", "ptz.stopp"))
                        .getMessage());
    }
}
