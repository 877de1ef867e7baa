package org.lensbridge.driver.support.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** One opened device of any family that is described by rows. Thread-safe. {@link Family#open} makes it. */
final class RowSession implements DeviceSession {
    private final Connection connection;
    private final Survey survey;
    private volatile Operation proof;
    private volatile CapabilityTable capabilities = CapabilityTable.EMPTY;

    RowSession(Connection connection, Operation proof, Survey survey) {
        this.connection = connection;
        this.proof = proof;
        this.survey = survey;
    }

    @Override
    public Description connect() {
        connection.scope().ensureOpen();
        Survey.Findings found = survey.connect();
        List<String> concerns = new ArrayList<>(found.concerns());
        connection.http().concern().ifPresent(concerns::add);
        proof = found.proof();
        capabilities = found.capabilities();
        return new Description(found.info(), found.capabilities().channels(), concerns);
    }

    @Override
    public void check() {
        connection.scope().ensureOpen();
        // What was answered a moment ago proves nothing.
        connection.engine().call(proof.reused(Reuse.NEVER));
    }

    @Override
    public <C extends Capability> Optional<C> capability(int channel, Class<C> type) {
        connection.scope().ensureOpen();
        return capabilities.find(channel, type);
    }

    /** First what the session opened, then the connections under it. */
    @Override
    public void close() {
        connection.scope().close();
        connection.http().close();
    }
}
