package org.lensbridge.runtime.internal.talk;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.registry.DeviceRegistry;

/** A site with one device named gate, whose channel 1 has a loudspeaker that keeps what it hears. */
final class RecordingLoudspeaker implements AudioTalk, DeviceRegistry {
    static final DeviceId GATE = new DeviceId("gate");

    /** One talk. */
    static final class Heard implements Talk {
        final MediaFormat format;
        final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        final CountDownLatch closed = new CountDownLatch(1);
        volatile Supplier<RuntimeException> failure = () -> null;
        volatile Optional<CountDownLatch> hang = Optional.empty();
        volatile Optional<CountDownLatch> hangInClose = Optional.empty();

        Heard(MediaFormat format) {
            this.format = format;
        }

        @Override
        public void send(ByteBuffer bytes) {
            hang.ifPresent(Heard::await);
            RuntimeException thrown = failure.get();
            if (thrown != null) {
                throw thrown;
            }
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            sound.writeBytes(copy);
        }

        @Override
        public void close() {
            hangInClose.ifPresent(Heard::await);
            closed.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean isClosed() {
            return closed.getCount() == 0;
        }
    }

    final List<Heard> talks = new CopyOnWriteArrayList<>();
    volatile List<MediaFormat> formats = List.of(sound(Codec.PCMA, 8_000, 1));
    volatile Supplier<CameraException> refusal = () -> null;
    volatile boolean configured = true;

    static MediaFormat sound(Codec codec, int rate, int channels) {
        return new MediaFormat(0, codec, 0, 0, rate, channels, ByteBuffer.allocate(0));
    }

    @Override
    public List<MediaFormat> formats() {
        return formats;
    }

    @Override
    public Talk open(MediaFormat format) {
        CameraException failure = refusal.get();
        if (failure != null) {
            throw failure;
        }
        Heard talk = new Heard(format);
        talks.add(talk);
        return talk;
    }

    @Override
    public List<Device> devices() {
        return List.of();
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        if (!configured || !id.equals(GATE)) {
            return Optional.empty();
        }
        return Optional.of(stub(
                Device.class,
                (method, argument) ->
                        argument.equals(1) ? channel(this) : argument.equals(2) ? channel(null) : Optional.empty()));
    }

    private static Optional<Channel> channel(AudioTalk loudspeaker) {
        return Optional.of(stub(
                Channel.class,
                (method, argument) ->
                        method.equals("capability") ? Optional.ofNullable(loudspeaker) : Optional.empty()));
    }

    private interface Answer {
        Object to(String method, Object argument);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments[0])));
    }
}
