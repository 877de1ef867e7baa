package org.lensbridge.console.internal;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/**
 * One client of {@link ConsoleSocket}: reads command lines of at most 16 KB, writes what they print, then a NUL byte and
 * their outcome (0 or 1). Confined to one thread.
 */
final class Conversation {
    private static final int LONGEST_LINE = 16_384;

    private final CommandProcessor processor;
    private final SocketChannel channel;

    Conversation(CommandProcessor processor, SocketChannel channel) {
        this.processor = processor;
        this.channel = channel;
    }

    void run() throws IOException {
        PrintStream out = new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        try (CommandSession session = processor.createSession(nothing, out, out)) {
            session.put("SCOPE", "lb:gogo:felix:*");
            for (String line = read(lines); line != null; line = read(lines)) {
                int outcome = execute(session, line, out);
                out.write(0);
                out.write(outcome);
                out.flush();
            }
        }
    }

    private static int execute(CommandSession session, String line, PrintStream out) {
        try {
            Object result = session.execute(line);
            CharSequence text = result == null ? "" : session.format(result, Converter.INSPECT);
            if (text != null && text.length() > 0) {
                out.println(text);
            }
            return 0;
        } catch (Exception e) {
            // Whatever a command throws ends that command and not the conversation.
            out.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return 1;
        }
    }

    /** The next line without its end; null where there is none, or no whole one. */
    static String read(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("A command has at most " + LONGEST_LINE + " characters");
            }
            line.append((char) c);
        }
        return null;
    }
}
