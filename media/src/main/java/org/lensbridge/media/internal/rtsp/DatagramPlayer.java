package org.lensbridge.media.internal.rtsp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import org.lensbridge.media.internal.feed.Batch;
import org.lensbridge.media.internal.feed.Head;

/**
 * Sends datagrams to the address that the connection of the session comes from, and to no other. What the network does not take in time is left out as
 * for every slow reader.
 */
final class DatagramPlayer extends Player {
    private final DatagramPorts ports;
    private final InetAddress client;
    private final Runnable alive;
    private final InetSocketAddress[] media;
    private final InetSocketAddress[] control;
    private final DatagramPace pace;

    /**
     * Sends from these ports.
     *
     * @param alive is told of each report of the client
     */
    DatagramPlayer(
            DatagramPorts ports,
            InetAddress client,
            Runnable alive,
            Listener listener,
            Head described,
            Map<Integer, TrackSetup> tracks) {
        super(listener, described, tracks);
        this.ports = ports;
        this.client = client;
        this.alive = alive;
        pace = new DatagramPace(ports::media, System::nanoTime, ports::later, this::drained);
        int most = tracks.keySet().stream().mapToInt(track -> track).max().orElse(0);
        media = new InetSocketAddress[most + 1];
        control = new InetSocketAddress[most + 1];
        tracks.forEach((track, setup) -> {
            media[track] = new InetSocketAddress(client, setup.rtp());
            control[track] = new InetSocketAddress(client, setup.rtcp());
            ports.watch(control[track], this);
        });
    }

    @Override
    public String name() {
        return "RTSP over UDP to " + client.getHostAddress() + losses();
    }

    @Override
    public boolean pending() {
        return pace.pending();
    }

    @Override
    void reported(ByteBuffer packet) {
        alive.run();
        super.reported(packet);
    }

    @Override
    void control(int track, ByteBuffer framed) {
        ports.control(framed.slice(Interleaving.HEAD, framed.remaining() - Interleaving.HEAD), control[track]);
    }

    @Override
    void media(Batch batch) {
        for (int i = 0; i < batch.count(); i++) {
            if (batch.block(i).framed() instanceof RtpBlock block) {
                send(block);
            }
        }
    }

    private void send(RtpBlock block) {
        if (block.report().hasRemaining()) {
            control(block.track(), block.report());
        }
        for (int i = 0; i < block.packets().count(); i++) {
            pace.send(block.packets().packet(i), media[block.track()]);
        }
    }

    @Override
    void stop() {
        super.stop();
        pace.clear();
        for (InetSocketAddress each : control) {
            if (each != null) {
                ports.forget(each, this);
            }
        }
    }
}
