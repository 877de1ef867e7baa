package org.lensbridge.web.fake;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Made-up live and still pictures, as a media server has them; {@link #live} are its streams of video. */
public final class PictureServer implements AutoCloseable {
    public final LiveStreams live = new LiveStreams();

    private final AtomicInteger readers = new AtomicInteger();
    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public PictureServer(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many MJPEG streams are being read. */
    public int readers() {
        return readers.get();
    }

    @Override
    public void close() throws IOException {
        live.close();
        server.close();
        threads.shutdownNow();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // That ends it.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            String path = line == null ? "/" : line.split(" ")[1];
            Map<String, String> head = new HashMap<>();
            for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                String[] pair = line.split(": *", 2);
                head.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
            }
            OutputStream out = connection.getOutputStream();
            if (path.equals("/live") && live.accepts) {
                live.serve(connection, head);
            } else if (path.startsWith("/snapshots/")) {
                out.write(text("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: image/jpeg\r\n\r\n"));
                out.write(picture(path));
            } else if (path.startsWith("/streams/")) {
                stream(path, out);
            } else {
                out.write(text("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
            }
        } catch (IOException gone) {
            // The browser has what it wanted.
        } finally {
            connections.remove(connection);
        }
    }

    private void stream(String path, OutputStream out) throws IOException {
        out.write(text("HTTP/1.1 200 OK\r\nConnection: close\r\n"
                + "Content-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"));
        CountDownLatch never = new CountDownLatch(1);
        readers.incrementAndGet();
        try {
            while (!never.await(100, TimeUnit.MILLISECONDS)) {
                byte[] image = picture(path);
                out.write(text("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + image.length + "\r\n\r\n"));
                out.write(image);
                out.write(text("\r\n"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture(String path) throws IOException {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        float hue = (path.split("/")[2].hashCode() & 0xff) / 255f;
        drawing.setPaint(
                new GradientPaint(0, 0, Color.getHSBColor(hue, .35f, .75f), 0, 360, Color.getHSBColor(hue, .5f, .25f)));
        drawing.fillRect(0, 0, 640, 360);
        drawing.setColor(Color.WHITE);
        drawing.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        drawing.drawString(LocalTime.now().toString().substring(0, 8), 480, 340);
        long step = System.currentTimeMillis() / 20 % 640;
        drawing.fillOval((int) step, 200, 60, 60);
        drawing.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
