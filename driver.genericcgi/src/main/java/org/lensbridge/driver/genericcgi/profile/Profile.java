package org.lensbridge.driver.genericcgi.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.transport.http.QueryLogin;

/**
 * A family of cameras as a sound profile describes it: rows, and where values stand in answers. Immutable.
 *
 * @param name of the driver
 * @param login in the query; empty for Basic or Digest
 * @param refusal found in good answers that refuse
 * @param operations all rows of it, in the order of the file
 */
record Profile(
        String name,
        String vendor,
        String title,
        Optional<QueryLogin> login,
        Optional<Search> refusal,
        Identity identity,
        int channels,
        int rtspPort,
        Optional<Operation> snapshot,
        List<Stream> streams,
        Optional<Events> events,
        Optional<Ptz> ptz,
        List<Setting> settings,
        List<Input> inputs,
        List<Output> outputs,
        Optional<Operation> restart,
        List<Operation> operations) {

    /** A value in an answer. */
    record Found(Operation request, Search search) {}

    /** What discovery recognises a device by. */
    record Sign(String fact, Search search, int bid) {}

    /**
     * How a device is recognised.
     *
     * @param proof which only devices of the family answer
     * @param expect found in that answer; empty for any answer
     * @param facts {@code model}, {@code firmware}, {@code serial}, {@code mac} and {@code channels} as far as the profile tells where they are
     */
    record Identity(
            Operation proof,
            Optional<Search> expect,
            List<String> probes,
            List<Sign> signs,
            Map<String, Found> facts) {}

    /** A stream: of JPEG images, or what is at an address by RTSP; {@code port} is that of its request, when it has one of its own. */
    record Stream(StreamProfile profile, Operation request, OptionalInt port) {}

    /** When a message is an event. */
    record Rule(
            Search find,
            String event,
            Optional<Search> begins,
            Optional<Search> ends,
            Optional<Search> channel,
            int channelBase) {}

    /** What the device reports by itself. */
    record Events(Operation request, List<Rule> rules, boolean byLine, Optional<Search> alive) {}

    /** Stored positions by number from 1. */
    record Presets(
            int last, Operation go, Optional<Operation> save, Optional<Operation> remove, Optional<Found> list) {}

    /**
     * How the camera is turned: by {@code move}, or else by a row for each direction.
     *
     * @param directions by their names in the form
     * @param fastest the number of the highest speed
     */
    record Ptz(
            Optional<Operation> move,
            Map<String, Operation> directions,
            int fastest,
            boolean zooms,
            Optional<Operation> stop,
            Optional<Operation> home,
            Optional<Presets> presets) {}

    /** A setting: its row, the request that tells it and where, and the one that changes it. */
    record Setting(Parameter row, Operation read, Search find, Optional<Operation> write) {}

    /** A contact that the device reads. */
    record Input(String name, Operation read, Search active) {}

    /** A contact that the device switches; {@code state} is where its state is told. */
    record Output(String name, Operation on, Operation off, Optional<Found> state) {}
}
