package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.*;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.felix.cm.file.FilePersistenceManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.runtime.internal.secret.TestSecrets;
import org.slf4j.LoggerFactory;

class GuardedPersistenceTest {
    private static final String PASSWORD = "Kf9.unmistakable";
    private static final String PID = DeviceAdmin.FACTORY_PID + "~gate";

    @TempDir
    Path home;

    private SecretStore secrets;
    private GuardedPersistence persistence;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(home.resolve("etc"));
        secrets = TestSecrets.in(home.resolve("data"));
        persistence = new GuardedPersistence(
                new FilePersistenceManager(home.resolve("data/config").toString()),
                new LoginExtraction(secrets, home.resolve("etc")),
                new FileFollower(home.resolve("etc")));
    }

    private static Dictionary<String, Object> configuration(Map<String, Object> properties) {
        Dictionary<String, Object> dictionary = new Hashtable<>(properties);
        dictionary.put("service.pid", PID);
        dictionary.put("service.factoryPid", DeviceAdmin.FACTORY_PID);
        return dictionary;
    }

    private Credentials.Login stored(String name) {
        return (Credentials.Login) secrets.find(name).orElseThrow();
    }

    @Test
    void leavesThePasswordNowhere() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        Path cfg = Files.writeString(
                home.resolve("etc/org.lensbridge.device-gate.cfg"),
                "address=http://10.0.0.9\nuser=viewer\npassword=" + PASSWORD + "\n");
        Dictionary<String, Object> properties = configuration(Map.of(
                "address",
                "http://10.0.0.9",
                "user",
                "viewer",
                "password",
                PASSWORD,
                CfgFile.PROPERTY,
                cfg.toUri().toString()));
        persistence.store(PID, properties);

        assertNull(properties.get("password"));
        assertNull(properties.get("user"));
        assertEquals("device-gate", properties.get("credentials"));
        assertEquals(new Credentials.Login("viewer", Secret.of(PASSWORD)), stored("device-gate"));
        assertEquals("address=http://10.0.0.9\ncredentials = device-gate\n", Files.readString(cfg));
        assertEquals("device-gate", persistence.load(PID).get("credentials"));
        assertEquals(Map.of(), filesWith(PASSWORD));
        assertTrue(logged.list.stream()
                .noneMatch(event -> event.getFormattedMessage().contains(PASSWORD)));
        root.detachAppender(logged);
    }

    private Map<Path, String> filesWith(String text) throws IOException {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (content.contains(text)) {
                        found.put(file, content);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return found;
    }

    @Test
    void usesTheGivenNameAndKeepsTheUserOfAStoredLogin() throws Exception {
        secrets.store("cameras", new Credentials.Login("operator", Secret.of("old")));
        Dictionary<String, Object> properties = configuration(Map.of("credentials", "cameras", "Password", PASSWORD));
        persistence.store(PID, properties);
        assertEquals(new Credentials.Login("operator", Secret.of(PASSWORD)), stored("cameras"));
        assertEquals("cameras", properties.get("credentials"));
        assertNull(properties.get("Password"));
    }

    @Test
    void takesALoginOutOfTheAddress() throws Exception {
        Dictionary<String, Object> properties = configuration(Map.of("address", "http://joe:p%40ss+w@10.0.0.9:81"));
        persistence.store(PID, properties);
        assertEquals("http://10.0.0.9:81", properties.get("address"));
        assertEquals(new Credentials.Login("joe", Secret.of("p@ss+w")), stored("device-gate"));
    }

    @Test
    void keepsTheStoredPasswordWhenTheFieldIsLeftEmpty() throws Exception {
        secrets.store("device-gate", new Credentials.Login("operator", Secret.of("old")));
        Dictionary<String, Object> properties =
                configuration(Map.of("user", "", "password", "", "credentials", "device-gate"));
        persistence.store(PID, properties);
        assertEquals(new Credentials.Login("operator", Secret.of("old")), stored("device-gate"));
        assertNull(properties.get("password"));
    }

    @Test
    void dropsThePasswordEvenWhenItCannotBeStored() throws Exception {
        Files.write(home.resolve("data/secrets"), new byte[] {1, 2, 3});
        SecretStore unreadable = TestSecrets.in(home.resolve("data"));
        GuardedPersistence guarded = new GuardedPersistence(
                new FilePersistenceManager(home.resolve("data/config").toString()),
                new LoginExtraction(unreadable, home.resolve("etc")),
                new FileFollower(home.resolve("etc")));
        Dictionary<String, Object> properties = configuration(Map.of("password", PASSWORD));
        guarded.store(PID, properties);
        assertNull(properties.get("password"));
        assertEquals(Map.of(), filesWith(PASSWORD));
    }

    @Test
    void leavesOtherConfigurationsAlone() throws Exception {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("service.pid", "other", "password", "theirs"));
        persistence.store("other", properties);
        assertEquals("theirs", properties.get("password"));
        assertEquals(Optional.empty(), secrets.find("device-gate"));
    }
}
