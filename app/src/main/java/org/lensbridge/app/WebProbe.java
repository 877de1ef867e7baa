package org.lensbridge.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until the dashboard answers. */
final class WebProbe {
    private WebProbe() {}

    static boolean answers(String bind, int port, Duration limit) {
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (answersNow("http://" + host + ":" + port + "/api/v1/devices")) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return false;
    }

    private static boolean answersNow(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 401 || status == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
