package org.lensbridge.app;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. */
@Command(
        name = "lensbridge",
        description = "Connects IP cameras of many vendors to video management systems.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true)
public final class Main {
    /** Options that both ways to start share. */
    static final class StartOptions {
        @Option(
                names = "--home",
                paramLabel = "DIR",
                description =
                        "folder for etc, drivers, data and log (default: demo or run in the folder var beside the start script)")
        Path home;

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "8080",
                description =
                        "port of the dashboard; the media server takes N+1, RTSP N+2, or 8554 with the usual N (default: ${DEFAULT-VALUE})")
        int port;

        @Option(
                names = "--bind",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "address to listen on; 0.0.0.0 opens it to the network (default: ${DEFAULT-VALUE})")
        String bind;

        @Option(names = "--shell", description = "open the Gogo console in this terminal; Ctrl-D then stops")
        boolean shell;

        @Option(
                names = "--legacy-tls",
                description =
                        "allow TLS 1.0 and 1.1, whose encryption is broken, for devices that speak nothing newer; holds for all of them")
        boolean legacyTls;

        LaunchOptions with(boolean demo) {
            return new LaunchOptions(
                    demo, home == null ? defaultHome(demo ? "demo" : "run") : home, bind, port, shell, legacyTls);
        }
    }

    /** Tells the version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Lensbridge " + version()};
        }
    }

    private Main() {}

    @Command(description = "Starts Lensbridge with simulated cameras of five vendors.", mixinStandardHelpOptions = true)
    int demo(@Mixin StartOptions options) {
        return new Launch(options.with(true)).run();
    }

    @Command(description = "Starts Lensbridge for real cameras.", mixinStandardHelpOptions = true)
    int run(@Mixin StartOptions options) {
        return new Launch(options.with(false)).run();
    }

    @Command(
            description = {
                "Sends console commands to a running Lensbridge: sh lb:devices.",
                "Without a command it reads lines from the terminal."
            },
            mixinStandardHelpOptions = true)
    int sh(
            @Option(names = "--home", paramLabel = "DIR", description = "home folder of the running Lensbridge")
                    Path home,
            @Option(names = "--demo", description = "the demo's home folder") boolean demo,
            @Parameters(arity = "0..*", paramLabel = "COMMAND") List<String> command) {
        Path folder = home == null
                ? defaultHome(demo ? "demo" : "run")
                : home.toAbsolutePath().normalize();
        return ConsoleClient.at(folder).run(command == null ? List.of() : command);
    }

    /** Where a Lensbridge keeps its things: the start script says, or the present folder does. */
    static Path defaultHome(String mode) {
        return Path.of(System.getProperty("lensbridge.var", "var"), mode)
                .toAbsolutePath()
                .normalize();
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    /** Runs a command and exits with 0, with 1 after a failure that was explained, or with 2 for a wrong command line. */
    public static void main(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        // What follows the command's name belongs to it: sh lb:ptz gate left -t 2.
        line.getSubcommands().get("sh").setStopAtPositional(true);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof LaunchException) {
                command.getErr().println("lensbridge: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(line.execute(arguments.length == 0 ? new String[] {"help"} : arguments));
    }
}
