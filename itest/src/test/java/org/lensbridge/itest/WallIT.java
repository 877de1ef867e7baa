package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspTrack;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Sixteen cameras of H.264 at once on the dashboard in Chromium. */
public class WallIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final int TILES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String VIDEOS = "[...document.querySelectorAll(\"[data-role='view'] video\")]";

    private static final List<PlainCamera> PAGES = new ArrayList<>();

    private static RtspServer film;
    private static Product product;
    private static ChromeDriver browser;

    @BeforeClass
    public static void openTheDashboard() throws Exception {
        Tools.require("chromium", "chromium");
        Tools.require("chromedriver", "chromium-driver");
        film = RtspServer.builder().login(PlainCamera.USER, PlainCamera.PASSWORD).stream("/film", RtspTrack.h264(320))
                .start();
        Path home = FOLDER.newFolder("run").toPath();
        PlainCamera.profile(home, "films", new PlainCamera.Stream("main", "/film", "h264"));
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        Operator operator = new Operator(product);
        for (int i = 1; i <= TILES; i++) {
            PlainCamera page = new PlainCamera();
            PAGES.add(page);
            page.add(operator, "camera-" + i, "films", film.port(), "tcp");
        }
        browser = Chromium.start(FOLDER);
        // Only what somebody sees is played.
        browser.manage().window().setSize(new Dimension(1920, 1800));
        Chromium.logIn(browser, product);
    }

    @AfterClass
    public static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (product != null) {
            product.close();
        }
        if (film != null) {
            PAGES.forEach(PlainCamera::close);
            film.close();
        }
    }

    @Test
    public void sixteenTilesPlayOverOneWebSocket() throws Exception {
        try {
            Await.until(
                    PATIENCE, "sixteen tiles show video", () -> kinds().equals(Collections.nCopies(TILES, "video")));
        } catch (AssertionError e) {
            save();
            throw new AssertionError(e.getMessage() + ": " + kinds(), e);
        }
        List<Double> times = times();
        Await.until(PATIENCE, "the time of all goes on", () -> {
            List<Double> now = times();
            return now.size() == TILES && IntStream.range(0, TILES).allMatch(i -> now.get(i) > times.get(i) + 1);
        });
        List<Object> before = pixels();
        Await.until(PATIENCE, "what all show moves", () -> {
            List<Object> now = pixels();
            return IntStream.range(0, TILES).noneMatch(i -> now.get(i).equals(before.get(i)));
        });
        save();
        long sockets = browser.manage().logs().get("performance").getAll().stream()
                .filter(entry -> entry.getMessage().contains("Network.webSocketCreated")
                        && entry.getMessage().contains("/live"))
                .count();
        assertEquals(1, sockets);
        assertTrue(product.sh("lb:streams")
                        .lines()
                        .filter(line -> line.contains("FLOWING"))
                        .count()
                == TILES);
    }

    private static void save() throws IOException {
        Path picture = Build.root().resolve("itest/target/wall.png");
        Files.copy(browser.getScreenshotAs(OutputType.FILE).toPath(), picture, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Object kinds() {
        return script(
                "return [...document.querySelectorAll(\"[data-role='view']\")].map(view => view.dataset.picture)");
    }

    private static Object script(String code) {
        return browser.executeScript(code);
    }

    @SuppressWarnings("unchecked")
    private static List<Double> times() {
        return ((List<Number>) script("return " + VIDEOS + ".map(video => video.currentTime + 0.001)"))
                .stream().map(Number::doubleValue).toList();
    }

    /** A sum over the pixels that each shows now. */
    @SuppressWarnings("unchecked")
    private static List<Object> pixels() {
        return (List<Object>) script("return " + VIDEOS
                + ".map(video => {"
                + "  const canvas = document.createElement('canvas');"
                + "  canvas.width = 64; canvas.height = 48;"
                + "  const context = canvas.getContext('2d');"
                + "  context.drawImage(video, 0, 0, 64, 48);"
                + "  return context.getImageData(0, 0, 64, 48).data.reduce((sum, value, at) => (sum * 31 + value * at) % 1000003, 7);"
                + "})");
    }
}
