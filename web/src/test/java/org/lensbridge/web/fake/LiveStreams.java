package org.lensbridge.web.fake;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The web socket of live streams: every stream is the same footage, a whole group of pictures when it is opened and then frame by frame. */
public final class LiveStreams implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int FRAME_MILLIS = 40;
    private static final int MOST_BYTES = 4096;

    /** What it says the video of a stream is, by its name {@code device channel profile}, where that is something else than it is. */
    public final Map<String, String> mimes = new ConcurrentHashMap<>();
    /** Why a stream does not begin, with a status before it, by its name. */
    public final Map<String, String> refusals = new ConcurrentHashMap<>();
    /** All streams that were ever asked for. */
    public final Set<String> asked = ConcurrentHashMap.newKeySet();
    /** How many sockets there have been. */
    public final AtomicInteger sockets = new AtomicInteger();
    /** Whether it takes sockets. */
    public volatile boolean accepts = true;

    private final Footage footage = new Footage();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    // Streams do not begin at zero when somebody comes.
    private volatile long frame = 90_000;

    public LiveStreams() {
        clock.scheduleAtFixedRate(this::next, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many streams are open. */
    public int open() {
        return sessions.stream().mapToInt(session -> session.streams.size()).sum();
    }

    /** Whether a stream of this name, or one that begins so, is open. */
    public boolean isOpen(String name) {
        return sessions.stream()
                .flatMap(session -> session.streams.values().stream())
                .anyMatch(stream -> stream.startsWith(name));
    }

    /** Breaks all sockets. */
    public void drop() {
        sessions.forEach(Session::end);
    }

    /** Sends nothing more on the sockets that there are, and keeps them. */
    public void freeze() {
        clock.execute(() -> sessions.forEach(session -> session.frozen = true));
    }

    /** Leaves out so many frames of all streams, which then go on at a key frame. */
    public void leaveOut(int frames) {
        clock.execute(() ->
                frame = (frame / Footage.GROUP_FRAMES + frames / Footage.GROUP_FRAMES + 1) * Footage.GROUP_FRAMES);
    }

    /** Begins all streams anew, with times that count from this frame. */
    public void beginAt(long number) {
        clock.execute(() -> {
            frame = number;
            sessions.forEach(session -> session.streams.forEach(session::begin));
        });
    }

    /** Sends something that no decoder takes. */
    public void spoil() {
        clock.execute(() -> sessions.forEach(session -> session.streams
                .keySet()
                .forEach(id -> session.media(id, 1, "\0\0\0\10bad!".getBytes(StandardCharsets.US_ASCII)))));
    }

    private void next() {
        long number = frame++;
        byte[] fragment = footage.frame(number);
        int kind = footage.isKey(number) ? 1 : 2;
        sessions.forEach(session -> session.streams.keySet().forEach(id -> session.media(id, kind, fragment)));
    }

    /** Speaks on a connection whose request has been read; returns when it has ended. */
    void serve(Socket connection, Map<String, String> request) throws IOException {
        Session session = new Session(connection);
        session.answer(request.getOrDefault("sec-websocket-key", ""));
        sockets.incrementAndGet();
        sessions.add(session);
        try {
            session.listen();
        } finally {
            sessions.remove(session);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        drop();
    }

    private final class Session {
        final Map<Integer, String> streams = new ConcurrentHashMap<>();
        private final Socket connection;
        private final DataOutputStream out;
        private volatile boolean frozen;

        Session(Socket connection) throws IOException {
            this.connection = connection;
            out = new DataOutputStream(new BufferedOutputStream(connection.getOutputStream()));
        }

        void answer(String key) throws IOException {
            OutputStream plain = connection.getOutputStream();
            plain.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + proof(key) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        void listen() throws IOException {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            while (true) {
                int code = in.readUnsignedByte() & 0xf;
                int length = in.readUnsignedByte() & 0x7f;
                length = length == 126 ? in.readUnsignedShort() : length;
                if (length > MOST_BYTES || code == CLOSE) {
                    connection.close();
                    return;
                }
                byte[] mask = in.readNBytes(4);
                byte[] text = in.readNBytes(length);
                for (int i = 0; i < text.length; i++) {
                    text[i] ^= mask[i % 4];
                }
                if (code == TEXT) {
                    told(new String(text, StandardCharsets.UTF_8));
                }
            }
        }

        private void told(String text) {
            String[] words = text.split(" ", 3);
            int id = Integer.parseInt(words[1]);
            // In their order and between two frames, so that none is sent twice.
            if (words[0].equals("close")) {
                clock.execute(() -> streams.remove(id));
                return;
            }
            asked.add(words[2]);
            clock.execute(() -> {
                String refusal = refusals.get(words[2]);
                if (refusal == null) {
                    begin(id, words[2]);
                    streams.put(id, words[2]);
                } else {
                    send(TEXT, List.of(("end " + id + " " + refusal).getBytes(StandardCharsets.UTF_8)));
                }
            });
        }

        void begin(int id, String stream) {
            String init = "init " + id + " " + mimes.getOrDefault(stream, Footage.MIME);
            send(TEXT, List.of(init.getBytes(StandardCharsets.UTF_8)));
            media(id, 0, footage.head());
            for (long number = frame - frame % Footage.GROUP_FRAMES; number < frame; number++) {
                media(id, footage.isKey(number) ? 1 : 2, footage.frame(number));
            }
        }

        void media(int id, int kind, byte[] bytes) {
            byte[] head = ByteBuffer.allocate(5).putInt(id).put((byte) kind).array();
            send(BINARY, List.of(head, bytes));
        }

        private synchronized void send(int code, List<byte[]> parts) {
            if (frozen) {
                return;
            }
            int length = parts.stream().mapToInt(part -> part.length).sum();
            try {
                out.write(0x80 | code);
                if (length < 126) {
                    out.write(length);
                } else {
                    out.write(126);
                    out.writeShort(length);
                }
                for (byte[] part : parts) {
                    out.write(part);
                }
                out.flush();
            } catch (IOException gone) {
                end();
            }
        }

        void end() {
            try {
                connection.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static String proof(String key) {
        try {
            byte[] text = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
