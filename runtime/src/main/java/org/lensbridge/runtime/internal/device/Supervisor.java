package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;
import org.lensbridge.runtime.internal.flow.BackOff;

/**
 * The state machine of one device: finds its driver, opens and connects its session, checks it, and decides when to try
 * again. The public face is thread-safe; everything else is confined to the mailbox.
 */
final class Supervisor implements EventWatch.Observer {

    private final ManagedDevice device;
    private final DeviceId id;
    private final FleetContext fleet;
    private final Mailbox mailbox;
    private final SessionOpener opener;
    private final EventWatch events;
    private final BackOff backOff;
    private final StatusBoard board;
    private final StepTimer timer;
    private final LoginRecord login = new LoginRecord();
    private Optional<OpenSession> session = Optional.empty();
    private boolean checking;
    private boolean closed;
    /** Counts attempts: the outcome of an older one is of no interest. */
    private long attempt;

    Supervisor(ManagedDevice device, FleetContext fleet, DeviceLanes lanes) {
        this.device = device;
        this.board = new StatusBoard(device, fleet);
        this.id = device.id();
        this.fleet = fleet;
        this.mailbox = new Mailbox(fleet.steps(), id.value());
        this.opener = new SessionOpener(id, fleet, lanes);
        this.events = new EventWatch(id, fleet, lanes, mailbox, this);
        this.timer = new StepTimer(fleet.pool().timer(), mailbox);
        this.backOff = new BackOff(fleet.timing().firstRetry(), fleet.timing().longestRetry());
    }

    /** Begins, and shows the device. */
    void start() {
        step(() -> {
            device.change(facts -> facts);
            attempt();
        });
    }

    /** The configuration has changed. */
    void configure(DeviceConfiguration changed) {
        step(() -> {
            DeviceConfiguration before = device.facts().configuration();
            device.change(facts -> facts.with(changed));
            if (!SessionOpener.sameConversation(before, changed)) {
                startAnew();
            }
        });
    }

    /** A login has changed. */
    void credentialsChanged(String name) {
        step(() -> {
            if (configuration().settings().credentials().equals(name)) {
                startAnew();
            }
        });
    }

    /** A person asks for a try now. One refusal is then enough to stop: the password may still be wrong. */
    void reconnect() {
        step(() -> {
            // The driver's session remembers the refusals as well.
            boolean remembers = login.exhausted()
                    || login.blockedAt(fleet.clock().instant()).isPresent();
            CompletableFuture<Void> closing = remembers ? closeSession("") : CompletableFuture.completedFuture(null);
            backOff.reset();
            login.allowOne();
            opener.forgetEvidence();
            attemptAfter(closing);
        });
    }

    /** A driver has come, or a swap is over. */
    void driversChanged() {
        step(() -> {
            DeviceState state = board.state();
            if (session.isEmpty()
                    && (state == DeviceState.DRIVER_MISSING
                            || state == DeviceState.SWAPPING
                            || state == DeviceState.UNSUPPORTED)) {
                attempt();
            }
        });
    }

    /** A driver goes away; completes when its session is closed. */
    CompletableFuture<Void> driverLeaves(Predicate<OpenSession> its) {
        CompletableFuture<Void> left = new CompletableFuture<>();
        mailbox.execute(() -> {
            boolean affected = session.filter(its).isPresent();
            if (closed || !affected) {
                left.complete(null);
                return;
            }
            attempt++;
            timer.cancel();
            String driver = session.map(OpenSession::driver).orElse(device.driver());
            CompletableFuture<Void> closing = closeSession("Its driver " + driver + " went away.");
            board.showWithoutDriver(driver);
            closing.whenComplete((nothing, failure) -> left.complete(null));
        });
        return left;
    }

    /** A call through a capability failed: one that hints at a loss is verified. */
    void callFailed(CameraException failure) {
        if (Verdict.hintsAtLoss(failure.kind()) && board.state().usable()) {
            step(() -> {
                if (failure.kind() == Kind.AUTH_REFUSED) {
                    login.suspected();
                }
                check();
            });
        }
    }

    /** The device is gone, for this reason; completes when the session is closed. */
    CompletableFuture<Void> close(String reason) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        mailbox.execute(() -> {
            if (closed) {
                done.complete(null);
                return;
            }
            closed = true;
            attempt++;
            timer.cancel();
            CompletableFuture<Void> closing = closeSession("");
            board.show(DeviceState.CLOSED, reason);
            closing.whenComplete((nothing, failure) -> done.complete(null));
        });
        return done;
    }

    private void step(Runnable step) {
        mailbox.execute(() -> {
            if (!closed) {
                step.run();
            }
        });
    }

    private DeviceConfiguration configuration() {
        return device.facts().configuration();
    }

    private void startAnew() {
        login.clear();
        backOff.reset();
        opener.forgetEvidence();
        events.forgetPosition();
        attemptAfter(closeSession("Its configuration or login changed."));
    }

    /** What a session remembers of the login is forgotten when it is closed, and not before. */
    private void attemptAfter(CompletableFuture<Void> closing) {
        attempt++;
        timer.cancel();
        closing.whenComplete((nothing, failure) -> step(this::attempt));
    }

    private void attempt() {
        long mine = ++attempt;
        timer.cancel();
        DeviceConfiguration configuration = configuration();
        if (!configuration.problem().isEmpty()) {
            closeSession("");
            board.show(DeviceState.UNSUPPORTED, configuration.problem());
        } else if (!configuration.settings().enabled()) {
            closeSession("It was switched off.");
            board.show(DeviceState.DISABLED, "Switched off by its configuration; enabled=true switches it on.");
        } else if (session.isPresent() || board.driverIsHere()) {
            // A missing driver is shown already; what the login's record says can wait for it.
            converse(mine, configuration);
        }
    }

    private void converse(long mine, DeviceConfiguration configuration) {
        Optional<Instant> blocked = login.blockedAt(fleet.clock().instant());
        if (login.exhausted()) {
            showRefused();
        } else if (blocked.isPresent()) {
            showBlocked(blocked.get());
        } else if (session.isPresent()) {
            connect(mine, session.get());
        } else {
            open(mine, configuration);
        }
    }

    private void open(long mine, DeviceConfiguration configuration) {
        board.showConnecting(backOff.failures() > 1);
        opener.open(configuration)
                .whenComplete((opened, failure) -> mailbox.execute(() -> {
                    if (closed || mine != attempt) {
                        Optional.ofNullable(opened).ifPresent(OpenSession::close);
                    } else if (failure != null) {
                        failed(failure);
                    } else if (!fleet.drivers().serves(opened.driver(), opened.bundle())) {
                        // It went away while it was asked.
                        opened.close();
                        board.showWithoutDriver(opened.driver());
                    } else {
                        session = Optional.of(opened);
                        connect(mine, opened);
                    }
                }));
    }

    private void connect(long mine, OpenSession open) {
        board.showConnecting(backOff.failures() > 1);
        opener.connect(open, configuration().timeout())
                .whenComplete((description, failure) -> mailbox.execute(() -> {
                    if (closed || mine != attempt) {
                        return;
                    }
                    if (failure != null) {
                        failed(failure);
                    } else {
                        connected(open, description);
                    }
                }));
    }

    private void connected(OpenSession open, Description description) {
        backOff.reset();
        login.clear();
        board.showConnected(description, open);
        events.start(open, configuration().timeout());
        scheduleCheck();
    }

    private void scheduleCheck() {
        timer.after(fleet.timing().check(), () -> {
            if (events.heardWithin(fleet.timing().check())) {
                scheduleCheck();
            } else {
                check();
            }
        });
    }

    private void check() {
        if (checking || session.isEmpty() || !board.state().usable()) {
            return;
        }
        long mine = attempt;
        checking = true;
        opener.check(session.get(), configuration().timeout())
                .whenComplete((nothing, failure) -> mailbox.execute(() -> {
                    checking = false;
                    if (closed || mine != attempt) {
                        return;
                    }
                    if (failure == null) {
                        login.clear();
                        scheduleCheck();
                        return;
                    }
                    if (Verdict.provesLife(translated(failure).kind())) {
                        // It answers, which is what was asked.
                        scheduleCheck();
                    } else {
                        failed(failure);
                    }
                }));
    }

    private CameraException translated(Throwable failure) {
        return fleet.failures().translate(failure, id, device.driver(), "connect");
    }

    private void failed(Throwable thrown) {
        CameraException failure = translated(thrown);
        Optional<Duration> asked = failure.retryAfter();
        if (SessionOpener.mayHang(thrown) || Verdict.endsSession(failure.kind())) {
            closeSession("The connection was lost.");
        }
        attempt++;
        switch (failure.kind()) {
            case AUTH_REFUSED -> refusedLogin(failure);
            case LOCKED_OUT -> {
                Instant until =
                        fleet.clock().instant().plus(asked.orElse(fleet.timing().lockOut()));
                login.blocked(until, failure.reason());
                showBlocked(until);
            }
            case INVALID_ARGUMENT -> {
                loseSight();
                board.show(DeviceState.UNSUPPORTED, failure.reason());
            }
            case UNSUPPORTED -> {
                opener.forgetEvidence();
                if (!device.driver().isEmpty()
                        && fleet.drivers().named(device.driver()).isEmpty()) {
                    // It was served before, by a driver that is gone.
                    board.showWithoutDriver(device.driver());
                    return;
                }
                // One that was known before is probably starting.
                boolean stranger = device.info().equals(DeviceInfo.UNKNOWN);
                Duration wait = stranger ? fleet.timing().unsupportedRetry() : backOff.next();
                retry(DeviceState.UNSUPPORTED, failure.reason(), wait);
            }
            case SWAPPING -> board.showWithoutDriver(failure.operation());
            default -> {
                Duration wait = backOff.next();
                retry(
                        DeviceState.OFFLINE,
                        failure.reason(),
                        asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait));
            }
        }
    }

    private void refusedLogin(CameraException failure) {
        login.refused(failure.reason());
        if (login.exhausted()) {
            showRefused();
        } else {
            // A refusal can mean that the device is full: one more try, and then silence.
            retry(DeviceState.OFFLINE, failure.reason() + " Trying once more.", backOff.next());
        }
    }

    private void showRefused() {
        loseSight();
        String name = configuration().settings().credentials();
        String remedy = name.isEmpty() ? "Give it a login." : "Correct user or password of the login '" + name + "'.";
        board.show(
                DeviceState.AUTH_FAILED, login.reason() + " " + remedy + " Until then nothing is sent to the device.");
    }

    private void showBlocked(Instant until) {
        loseSight();
        board.show(DeviceState.LOCKED_OUT, login.reason(), Optional.of(until));
        timer.after(Duration.between(fleet.clock().instant(), until), this::attempt);
    }

    private void retry(DeviceState state, String detail, Duration wait) {
        loseSight();
        board.show(state, detail, Optional.of(fleet.clock().instant().plus(wait)));
        timer.after(wait, this::attempt);
    }

    /** The session cannot be used for now. */
    private void loseSight() {
        timer.cancel();
        events.stop("The connection was lost.");
        board.forgetSession();
    }

    private CompletableFuture<Void> closeSession(String reason) {
        events.stop(reason);
        board.forgetSession();
        CompletableFuture<Void> closing =
                session.map(OpenSession::closeAsync).orElseGet(() -> CompletableFuture.completedFuture(null));
        session = Optional.empty();
        return closing;
    }

    @Override
    public void events(String trouble) {
        board.events(trouble);
    }

    @Override
    public void refused(CameraException failure) {
        callFailed(failure);
        // Nothing changed at the device's login: events alone are refused, and are asked for again at the next
        // connection.
        events("Its events are refused: " + failure.reason());
    }
}
