package org.lensbridge.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Talks to the console of a running Lensbridge over its socket file {@code data/console.sock}, which only its owner can
 * open. Each line is a command; an answer ends with a NUL byte and a second one with the command's outcome.
 */
final class ConsoleClient {
    // As in the console bundle, which makes no socket beyond that: it would not fit into a socket address.
    private static final int LONGEST_PATH = 100;

    private final Path home;
    private final PrintStream out = System.out;

    private ConsoleClient(Path home) {
        this.home = home;
    }

    static ConsoleClient at(Path home) {
        return new ConsoleClient(home);
    }

    int run(List<String> command) {
        Path socket = home.resolve("data").resolve("console.sock");
        if (socket.toString().length() > LONGEST_PATH) {
            throw new LaunchException("The path " + socket
                    + " is too long for a console socket. Start Lensbridge with a" + " shorter --home DIR.");
        }
        if (!Files.exists(socket)) {
            throw new LaunchException("No Lensbridge runs in " + home
                    + ". Start it with ./lensbridge run or demo, or name its folder with --home DIR.");
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return command.isEmpty() ? converse(channel) : send(channel, CommandLine.of(command));
        } catch (IOException e) {
            throw new LaunchException("The console of " + home + " does not answer: " + e.getMessage()
                    + ". Is Lensbridge still running, and are you its user?");
        }
    }

    private int converse(SocketChannel channel) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean person = System.console() != null;
        prompt(person);
        int outcome = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().equals("exit")) {
                break;
            }
            if (!line.isBlank()) {
                outcome = send(channel, line);
            }
            prompt(person);
        }
        return outcome;
    }

    private void prompt(boolean person) {
        if (person) {
            out.print("lb> ");
            out.flush();
        }
    }

    private int send(SocketChannel channel, String line) throws IOException {
        ByteBuffer request = StandardCharsets.UTF_8.encode(line.replace('\n', ' ') + "\n");
        while (request.hasRemaining()) {
            channel.write(request);
        }
        ByteBuffer answer = ByteBuffer.allocate(16_384);
        boolean ended = false;
        while (channel.read(answer.clear()) >= 0) {
            answer.flip();
            while (answer.hasRemaining()) {
                byte next = answer.get();
                if (ended) {
                    out.flush();
                    return next;
                }
                if (next == 0) {
                    ended = true;
                } else {
                    out.write(next);
                }
            }
            out.flush();
        }
        throw new IOException("it closed the connection");
    }
}
