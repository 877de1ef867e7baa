package org.lensbridge.itest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.lensbridge.simulator.FrameStamp;
import org.lensbridge.simulator.footage.CodedLoop;

/** Reads an output of the media server on a thread of its own, and keeps the books of the frames' numbers. Thread-safe. */
final class SoakReader implements AutoCloseable {
    /** How the frames of an output are found. */
    enum Form {
        /** Parts with an image each. */
        MJPEG {
            @Override
            OptionalLong next(DataInputStream in) throws IOException {
                int length = -1;
                for (String line = line(in); length < 0 || !line.isEmpty(); line = line(in)) {
                    if (line.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(line.substring("Content-Length: ".length()));
                    }
                }
                return FrameStamp.read(ByteBuffer.wrap(in.readNBytes(length)))
                        .map(stamp -> OptionalLong.of(stamp.frame()))
                        .orElseThrow(() -> new IOException("a part is no picture of a simulated camera"));
            }
        },
        /** Boxes, with coded frames in those named mdat. */
        MP4 {
            @Override
            OptionalLong next(DataInputStream in) throws IOException {
                int length = in.readInt();
                int name = in.readInt();
                byte[] content = in.readNBytes(length - 8);
                return name == MDAT ? CodedLoop.numberOf(content) : OptionalLong.empty();
            }
        },
        /** Units behind start codes; the number is in a unit of its own. */
        ANNEX_B {
            @Override
            OptionalLong next(DataInputStream in) throws IOException {
                byte[] unit = new byte[LONGEST_UNIT];
                int size = 0;
                int zeros = 0;
                while (size < unit.length) {
                    byte next = in.readByte();
                    unit[size++] = next;
                    if (next == 1 && zeros >= 2) {
                        return CodedLoop.numberOf(Arrays.copyOf(unit, size));
                    }
                    zeros = next == 0 ? zeros + 1 : 0;
                }
                throw new IOException("a unit is longer than any");
            }
        };

        private static final int MDAT = 0x6D646174;
        private static final int LONGEST_UNIT = 1 << 20;

        /** The number of the next frame; empty when something else came. */
        abstract OptionalLong next(DataInputStream in) throws IOException;

        static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the stream ended");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    private final String name;
    private final Source source;
    private final Closeable end;
    private final Form form;
    private long frames;
    private long lost;
    private long last = -1;
    private String trouble = "";
    private boolean closed;

    /** Waits for the beginning of what is read. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private SoakReader(String name, Source source, Closeable end, Form form) {
        this.name = name;
        this.source = source;
        this.end = end;
        this.form = form;
        Thread thread = new Thread(this::read, "soak-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads {@code path} of the product's media server. */
    static SoakReader of(Product product, String path, Form form) throws IOException {
        Socket socket = asked(product, path, 1 << 16);
        return new SoakReader(path, () -> body(socket), socket, form);
    }

    /** Has ffmpeg read {@code path} of the product's RTSP server over {@code tcp} or {@code udp}. */
    static SoakReader byRtsp(Product product, String path, String transport) throws IOException {
        List<String> command = List.of(
                Tools.require("ffmpeg", "ffmpeg").toString(),
                "-v",
                "fatal",
                "-rtsp_transport",
                transport,
                "-i",
                product.rtspUrl(path),
                "-map",
                "0:v",
                "-c",
                "copy",
                "-flush_packets",
                "1",
                "-f",
                "h264",
                "-");
        Process ffmpeg = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new SoakReader(
                path + " over " + transport, ffmpeg::getInputStream, ffmpeg::destroyForcibly, Form.ANNEX_B);
    }

    private static InputStream body(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        String status = Form.line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        while (!Form.line(in).isEmpty()) {
            continue;
        }
        return in;
    }

    /** A connection that asked for the path, which has so much room for what comes. */
    static Socket asked(Product product, String path, int room) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(room);
        socket.connect(product.mediaAddress());
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + product.basic() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(source.open())) {
            while (true) {
                form.next(in).ifPresent(this::frame);
            }
        } catch (IOException | RuntimeException e) {
            ended(e);
        }
    }

    private synchronized void frame(long number) {
        frames++;
        if (last >= 0 && number <= last) {
            trouble = "frame " + number + " came after " + last;
        } else if (last >= 0) {
            lost += number - last - 1;
        }
        last = number;
    }

    private synchronized void ended(Exception e) {
        if (!closed) {
            trouble = "it ended after " + frames + " frames: " + e;
        }
    }

    synchronized long frames() {
        return frames;
    }

    /** Frames between the first and the last one that did not come. */
    synchronized long lost() {
        return lost;
    }

    /** What must not happen; empty as long as it has not. */
    synchronized String trouble() {
        return trouble.isEmpty() ? "" : name + ": " + trouble;
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        end.close();
    }

    @Override
    public String toString() {
        return name + " with " + frames() + " frames, " + lost() + " lost";
    }
}
