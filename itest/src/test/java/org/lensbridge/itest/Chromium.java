package org.lensbridge.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts Chromium without a window. */
final class Chromium {
    private Chromium() {}

    /** With an empty profile in the folder; the log {@code performance} tells what it does in the network. */
    static ChromeDriver start(TemporaryFolder folder) throws IOException {
        Path chromium = Tools.require("chromium", "chromium");
        Path chromedriver = Tools.require("chromedriver", "chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.newFolder("chromium"));
        options.setCapability("goog:loggingPrefs", Map.of("performance", "ALL", "browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(1280, 960));
        return browser;
    }

    /** Opens the dashboard and logs in. */
    static void logIn(ChromeDriver browser, Product product) throws Exception {
        browser.get(product.url("/"));
        By login = By.cssSelector("[data-role='login']");
        Await.until("the login page shows", () -> !browser.findElements(login).isEmpty());
        browser.findElement(By.name("user")).sendKeys("admin");
        browser.findElement(By.name("password")).sendKeys(product.password());
        browser.findElement(login).click();
    }
}
