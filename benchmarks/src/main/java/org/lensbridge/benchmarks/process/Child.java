package org.lensbridge.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that takes orders line by line: a Java one with this one's class path, or another program. Ends when closed. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final PrintStream input;

    /** Starts the main class with these arguments. */
    public Child(Class<?> main, Object... arguments) throws IOException {
        this(command(main, arguments), ProcessBuilder.Redirect.INHERIT);
    }

    /** Starts a program; what it complains about is not shown. */
    public Child(List<String> command) throws IOException {
        this(command, ProcessBuilder.Redirect.DISCARD);
    }

    private Child(List<String> command, ProcessBuilder.Redirect errors) throws IOException {
        process = new ProcessBuilder(command).redirectError(errors).start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    private static List<String> command(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** The next line that it prints. */
    public String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("A process of the benchmark has ended; what it said is above");
        }
        return line;
    }

    /** Gives an order that is not answered. */
    public void tell(Object order) {
        input.println(order);
    }

    /** Gives an order and waits for the answer. */
    public String ask(String order) throws IOException {
        tell(order);
        return line();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
