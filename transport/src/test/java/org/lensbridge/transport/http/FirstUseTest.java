package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;

/** A certificate that is trusted at first sight stays the only one. */
@Timeout(60)
class FirstUseTest {
    private static ServerIdentity first;
    private static ServerIdentity second;

    @TempDir
    private Path folder;

    private Path file;
    private DahuaCamera camera;
    private HttpTransports transport;

    @BeforeAll
    static void makeCertificates() {
        first = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
        second = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
    }

    @BeforeEach
    void start() {
        file = folder.resolve("data/first-use-pins");
        camera = DahuaCamera.builder().name("gate").tls(first).start();
        transport = HttpTransports.remembering(HostLimits.DEFAULT, file);
    }

    @AfterEach
    void stop() {
        transport.close();
        camera.close();
    }

    private void restart() {
        transport.close();
        transport = HttpTransports.remembering(HostLimits.DEFAULT, file);
    }

    private void change() {
        camera.tls().orElseThrow().present(second);
        camera.tls().orElseThrow().disconnect();
    }

    private HttpDevice open() {
        return transport.open(HttpTarget.of(DeviceAddress.parse(camera.address().toString()), Credentials.ANONYMOUS)
                .withTrust(new Trust.FirstUse()));
    }

    private static int ask(HttpDevice device) {
        return device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSerialNo"))
                .status();
    }

    private void answers() {
        try (HttpDevice device = open()) {
            assertEquals(200, ask(device));
            assertTrue(device.concern().orElseThrow().contains("(tls=first-use)"));
        }
    }

    private String refused() {
        try (HttpDevice device = open()) {
            CameraException e = assertThrows(CameraException.class, () -> ask(device));
            assertEquals(Kind.UNTRUSTED, e.kind());
            return e.reason();
        }
    }

    private String host() {
        return "127.0.0.1:" + camera.address().getPort();
    }

    private static void assertChanged(String sentence) {
        assertTrue(sentence.contains(" has changed: it was trusted at first sight on "), sentence);
        assertTrue(
                sentence.contains(" as " + first.fingerprint() + " and now shows " + second.fingerprint()), sentence);
    }

    @Test
    void showsWhatItTrustsInItsConcern() {
        try (HttpDevice device = open()) {
            assertTrue(device.concern().isEmpty());
            ask(device);
            assertEquals(
                    "Its certificate was trusted at first sight (tls=first-use): compare its SHA-256 fingerprint "
                            + first.fingerprint() + " with the device's and pin it.",
                    device.concern().orElseThrow());
        }
    }

    @Test
    void aChangedCertificateIsRefusedInTheSameConversation() {
        try (HttpDevice device = open()) {
            ask(device);
            change();
            assertChanged(assertThrows(CameraException.class, () -> ask(device)).reason());
        }
    }

    @Test
    void aChangedCertificateIsRefusedInALaterConversation() {
        answers();
        change();
        assertChanged(refused());
        assertTrue(refused().startsWith("The certificate of " + host() + " has changed: "));
    }

    @Test
    void aChangedCertificateIsRefusedWithoutAFileToo() {
        transport.close();
        transport = HttpTransports.create();
        answers();
        change();
        assertChanged(refused());
    }

    @Test
    void aChangedCertificateIsRefusedAfterARestart() {
        answers();
        restart();
        answers();
        change();
        assertChanged(refused());
        restart();
        assertChanged(refused());
    }

    @Test
    void theFileIsReadableAndOnlyForItsOwner() throws IOException {
        answers();
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith(host() + " " + first.fingerprint() + " 2"), lines.get(1));
        assertEquals(
                Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE),
                Files.getPosixFilePermissions(file));
        try (var beside = Files.list(file.getParent())) {
            assertEquals(1, beside.count());
        }
    }

    @Test
    void aLineThatAPersonRemovesIsForgotten() throws IOException {
        answers();
        change();
        Files.write(file, Files.readAllLines(file).subList(0, 1));
        answers();
        assertTrue(Files.readString(file).contains(second.fingerprint()));
    }

    @Test
    void aMissingFileForgetsNothingWhileItRuns() throws IOException {
        answers();
        Files.delete(file);
        change();
        assertChanged(refused());
    }

    @Test
    void aDamagedLineTrustsNothingNewForItsHost() throws IOException {
        answers();
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 60));
        restart();
        String sentence = refused();
        assertTrue(
                sentence.startsWith("The certificate of " + host() + " cannot be trusted at first sight: a line in "
                        + file + " is damaged and may be about it."),
                sentence);
        Files.writeString(file, text);
        answers();
    }

    @Test
    void aLineWithoutAHostTrustsNothingNewAtAll() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "# Lensbridge: certificates trusted at first sight. host:port SHA-256 since\n192.0.2\n");
        assertTrue(refused().contains(" is damaged and may be about it."));
    }

    @Test
    void anEmptyFileTrustsNothingNew() throws IOException {
        answers();
        Files.writeString(file, "");
        restart();
        assertTrue(refused().contains("cannot be trusted at first sight: the first line of " + file + " is not "));
        Files.delete(file);
        answers();
    }

    @Test
    void whatCannotBeReadOrWrittenTrustsNothingNew() throws IOException {
        Files.createDirectories(file);
        assertTrue(refused().contains(file + " cannot be read"));
        Files.delete(file);
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "a file where the folder should be");
        assertTrue(refused().contains(" cannot be "));
        assertFalse(Files.exists(file));
    }
}
