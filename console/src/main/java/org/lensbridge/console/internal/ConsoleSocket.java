package org.lensbridge.console.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the user who runs Lensbridge send it console commands from another terminal: {@code data/console.sock}, a Unix
 * domain socket that only its owner can open, which is its login. At most eight conversations at a time.
 */
@Component(service = ConsoleSocket.class, immediate = true)
public final class ConsoleSocket {
    private static final int CONVERSATIONS = 8;
    // Longer paths do not fit into a socket address on Linux (108 bytes) and macOS (104).
    private static final int LONGEST_PATH = 100;

    private final CommandProcessor processor;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, CONVERSATIONS + 1, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "lensbridge-console");
                thread.setDaemon(true);
                return thread;
            });
    private final Path file;
    private final ServerSocketChannel server;

    @Activate
    public ConsoleSocket(BundleContext context, @Reference CommandProcessor processor) throws IOException {
        this.processor = processor;
        String home = context.getProperty("lensbridge.home");
        this.file = Path.of(home == null ? "." : home)
                .toAbsolutePath()
                .resolve("data")
                .resolve("console.sock");
        if (file.toString().length() > LONGEST_PATH || !Files.isDirectory(file.getParent())) {
            this.server = null;
            return;
        }
        Files.deleteIfExists(file);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        threads.execute(this::accept);
    }

    @Deactivate
    void stop() throws IOException {
        threads.shutdownNow();
        if (server != null) {
            server.close();
            Files.deleteIfExists(file);
        }
        for (SocketChannel channel : open) {
            channel.close();
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                if (open.size() >= CONVERSATIONS) {
                    channel.close();
                } else {
                    open.add(channel);
                    threads.execute(() -> converse(channel));
                }
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                // Out of file descriptors, perhaps: others need the processor meanwhile.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private void converse(SocketChannel channel) {
        try (channel) {
            new Conversation(processor, channel).run();
        } catch (IOException clientWentAway) {
            // Nobody is left to be told.
        } finally {
            open.remove(channel);
        }
    }
}
