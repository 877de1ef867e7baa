package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The dashboard of the demo in Chromium, used as a person uses it. */
public class PageIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static Product demo;
    private static ChromeDriver browser;

    @BeforeClass
    public static void openTheDashboard() throws Exception {
        Tools.require("chromium", "chromium");
        Tools.require("chromedriver", "chromium-driver");
        Path home = FOLDER.newFolder("demo").toPath();
        Product.moveCameras(home);
        demo = Product.start("demo", home, Product.freePorts(3)).awaitUp();
        browser = Chromium.start(FOLDER);
        Chromium.logIn(browser, demo);
        Await.until("five tiles show", () -> all("tile").size() == 5);
        Await.until("every tile has a picture", () -> all("view").stream().allMatch(PageIT::hasArrived));
        save("dashboard.png");
    }

    @AfterClass
    public static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    public void everyCameraShowsAPictureThatMoves() throws Exception {
        for (WebElement tile : all("tile")) {
            WebElement picture = within(tile, "view");
            byte[] first = picture.getScreenshotAs(OutputType.BYTES);
            Await.until(
                    "the picture changes",
                    () -> !java.util.Arrays.equals(first, picture.getScreenshotAs(OutputType.BYTES)));
            String state = within(tile, "state").getText().toUpperCase();
            assertTrue(state, state.contains("ONLINE") || state.contains("DEGRADED"));
        }
    }

    @Test
    public void aButtonTurnsTheCamera() throws Exception {
        WebElement tile = all("tile").stream()
                .filter(each -> each.getAttribute("data-device").equals("axis-1"))
                .findFirst()
                .orElseThrow();
        String name = tile.getAttribute("data-device");
        String before = demo.sh("lb:ptz", name, "where");
        script("arguments[0].scrollIntoView({block: 'center'})", tile);
        if (!within(tile, "ptz-left").isDisplayed()) {
            within(tile, "ptz-open").click();
        }
        new Actions(browser)
                .clickAndHold(within(tile, "ptz-left"))
                .pause(700)
                .release()
                .perform();
        Await.until("the camera looks elsewhere", () -> !demo.sh("lb:ptz", name, "where")
                .equals(before));
        String[] still = {""};
        Await.until("it stops when the button is released", () -> {
            String now = demo.sh("lb:ptz", name, "where");
            boolean same = now.equals(still[0]);
            still[0] = now;
            return same;
        });
        assertNotEquals(before, still[0]);
    }

    @Test
    public void anEventAppearsByItself() throws Exception {
        Await.until("an event shows", () -> !all("event").isEmpty());
        int shown = all("event").size();
        Await.until("another one shows", () -> all("event").size() > shown);
    }

    @Test
    public void nothingIsWrittenToTheBrowsersConsoleAndThePageFitsAPhone() throws IOException {
        browser.manage().window().setSize(new Dimension(500, 900));
        Object overflow = script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        save("dashboard-phone.png");
        browser.manage().window().setSize(new Dimension(1280, 960));
        assertEquals("nothing to scroll sideways", 0L, overflow);
        List<String> errors = browser.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), errors);
    }

    private static boolean hasArrived(WebElement view) {
        String width = "const [image, video] = arguments[0].querySelectorAll('img, video');"
                + " return arguments[0].dataset.picture === 'none' ? 0 : image.naturalWidth || video.videoWidth";
        return script(width, view) instanceof Long pixels && pixels > 100;
    }

    private static void save(String name) throws IOException {
        File picture = browser.getScreenshotAs(OutputType.FILE);
        Path target = Build.root().resolve("itest/target").resolve(name);
        Files.copy(picture.toPath(), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(code, arguments);
    }

    private static List<WebElement> all(String role) {
        return browser.findElements(By.cssSelector("[data-role='" + role + "']"));
    }

    private static WebElement within(WebElement element, String role) {
        return element.findElement(By.cssSelector("[data-role='" + role + "']"));
    }
}
