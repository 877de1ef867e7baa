package org.lensbridge.web.fake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Made-up live and still pictures, as a media server has them; {@code /readers} tells how many streams are being read. */
public final class PictureServer implements AutoCloseable {
    private final AtomicInteger readers = new AtomicInteger();
    private final Server server;

    public PictureServer(int port) throws Exception {
        server = new Server(new InetSocketAddress("127.0.0.1", port));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new Pictures()), "/*");
        server.setHandler(context);
        server.start();
    }

    public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** How many live pictures are being read. */
    public int readers() {
        return readers.get();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Pictures extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String path = request.getRequestURI();
            if (path.equals("/readers")) {
                response.getWriter().print(readers);
            } else if (path.startsWith("/snapshots/")) {
                response.setContentType("image/jpeg");
                response.getOutputStream().write(picture(path));
            } else {
                stream(path, response);
            }
        }

        private void stream(String path, HttpServletResponse response) throws IOException {
            response.setContentType("multipart/x-mixed-replace; boundary=frame");
            OutputStream out = response.getOutputStream();
            CountDownLatch never = new CountDownLatch(1);
            readers.incrementAndGet();
            try {
                while (!never.await(100, TimeUnit.MILLISECONDS)) {
                    byte[] image = picture(path);
                    String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + image.length + "\r\n\r\n";
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    out.write(image);
                    out.write(new byte[] {'\r', '\n'});
                    response.flushBuffer();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                readers.decrementAndGet();
            }
        }
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
