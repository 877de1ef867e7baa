package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.tck.Await;
import org.lensbridge.transport.http.HttpTransports;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Whatever lies in the folder, sound profiles are drivers and the others say why not. */
@Timeout(60)
final class ProfileFolderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private final HttpTransports transport = HttpTransports.create();
    /** The drivers that are registered now. */
    private final List<DriverFactory> drivers = new CopyOnWriteArrayList<>();

    private Path folder;
    private ProfileFolder watched;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("profiles"));
    }

    @AfterEach
    void close() {
        watched.close();
        transport.close();
    }

    private static String profile(String name) {
        return "{\"profile\": 1, \"name\": \"%s\", \"vendor\": \"X\", \"title\": \"X\", \"identity\": {\"proof\": {\"request\": \"/id\"}}}"
                .formatted(name);
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void watch() {
        watched = new ProfileFolder(context(), config(), transport);
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        drivers.forEach(driver -> names.add(driver.info().name()));
        return names;
    }

    private void await(String... names) {
        Set<String> wanted = Set.of(names);
        assertTrue(Await.until(() -> names().equals(wanted), PATIENCE), () -> names() + " " + watched.files());
    }

    private void awaitProblem(String file, String problem) {
        assertTrue(
                Await.until(
                        () -> watched.files().stream()
                                .anyMatch(each -> each.file().equals(file)
                                        && String.join(" ", each.problems()).contains(problem)),
                        PATIENCE),
                () -> watched.files().toString());
    }

    @Test
    void whatIsNoProfileCostsNoOther() throws IOException {
        Files.createSymbolicLink(folder.resolve("a-link.json"), home.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("a-loop.json"), folder.resolve("a-loop.json"));
        Files.createDirectory(folder.resolve("b-folder.json"));
        Files.write(folder.resolve("c-latin.json"), new byte[] {'{', (byte) 0xe4});
        put("d-\u001b[2J.json", "");
        put("d-half.json", profile("half").substring(0, 40));
        put("e-empty.json", "");
        put("f-taken.json", profile("dahua"));
        put("y.json", profile("sound"));
        watch();
        await("sound");
        awaitProblem("a-link.json", "no file");
        awaitProblem("a-loop.json", "no file");
        awaitProblem("b-folder.json", "no file");
        awaitProblem("c-latin.json", "UTF-8");
        awaitProblem("d-?[2J.json", "Line 1");
        awaitProblem("d-half.json", "ends in the middle");
        awaitProblem("e-empty.json", "Line 1");
        awaitProblem("f-taken.json", "that of a driver");
        put("z.json", profile("later"));
        await("sound", "later");
    }

    @Test
    void aPipeIsNotReadFrom() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("a.json").toString()).start();
        assertEquals(0, made.waitFor());
        put("b.json", profile("sound"));
        watch();
        await("sound");
        awaitProblem("a.json", "no file");
    }

    @Test
    void followsFilesThatComeChangeAndGo() throws IOException {
        watch();
        put("a.json", "\uFEFF" + profile("one").replace(", ", ",\r\n"));
        await("one");
        put("a.json", profile("another"));
        await("another");
        put("a.json", "{");
        awaitProblem("a.json", "ends in the middle");
        await("another");
        put("a.json", profile("one"));
        put("b.json", profile("two"));
        await("one", "two");
        Files.delete(folder.resolve("a.json"));
        Files.delete(folder.resolve("b.json"));
        Files.delete(folder);
        await();
        Files.createDirectory(folder);
        put("b.json", profile("two"));
        await("two");
    }

    @Test
    void aBrokenChangeAndOneThatChangesNothingDisturbNobody() throws IOException {
        put("a.json", profile("one"));
        put("z.json", profile("last"));
        watch();
        await("one", "last");
        List<DriverFactory> before = List.copyOf(drivers);
        put("a.json", profile("one").replace("/id", "id") + "  ");
        awaitProblem("a.json", "stays as it was");
        put("a.json", profile("one"));
        put("z.json", profile("last"));
        Files.setLastModifiedTime(folder.resolve("z.json"), FileTime.fromMillis(1_000_000));
        put("new.json", profile("new"));
        await("one", "last", "new");
        assertTrue(drivers.contains(before.get(1)) && names().contains("one"));
        put("a.json", profile("one").replace("/id", "/other"));
        assertTrue(Await.until(() -> !drivers.contains(before.get(0)), PATIENCE));
        await("one", "last", "new");
    }

    @Test
    void ofTwoFilesWithOneNameTheFirstCounts() throws IOException {
        put("a.json", profile("one"));
        put("b.json", profile("one"));
        watch();
        awaitProblem("b.json", "Another file describes 'one'");
        Files.delete(folder.resolve("a.json"));
        assertTrue(Await.until(
                () -> watched.files().stream().allMatch(file -> file.problems().isEmpty()), PATIENCE));
        await("one");
        assertEquals(1, drivers.size());
    }

    @Test
    void theNameOfAnotherBundlesDriverIsTaken() throws IOException {
        put("a.json", profile("foreign"));
        put("b.json", profile("sound"));
        watch();
        await("sound");
        awaitProblem("a.json", "that of a driver");
    }

    private static Profile foreign() {
        try {
            return ProfileReader.read(profile("foreign"));
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofTooManyFilesTheFirstCount() throws IOException {
        for (int i = 0; i <= 500; i++) {
            put("p%03d.json".formatted(i), i == 0 || i == 500 ? profile("p" + i) : "");
        }
        watch();
        await("p0");
        assertEquals(500, watched.files().size());
        Files.delete(folder.resolve("p001.json"));
        await("p0", "p500");
    }

    private ProfileFolder.Config config() {
        return new ProfileFolder.Config() {
            @Override
            public String folder() {
                return folder.toString();
            }

            @Override
            public int period() {
                return 100;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ProfileFolder.Config.class;
            }
        };
    }

    /** A framework that keeps services in a list. */
    private BundleContext context() {
        Bundle here = proxy(Bundle.class, (method, none) -> method.equals("equals") ? false : fail(method));
        ServiceReference<?> other = proxy(ServiceReference.class, (method, none) -> null);
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getProperty" -> null;
            case "getBundle" -> here;
            case "getServiceReferences" -> List.of(other);
            case "getService" -> new ProfileDriver(foreign(), transport);
            case "ungetService" -> true;
            case "registerService" -> {
                DriverFactory driver = (DriverFactory) arguments[1];
                drivers.add(driver);
                yield proxy(ServiceRegistration.class, (call, none) -> drivers.remove(driver) ? null : fail(call));
            }
            default -> fail(method);
        });
    }

    private interface Call {
        Object answer(String method, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method.getName(), arguments)));
    }
}
