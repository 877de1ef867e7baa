package org.lensbridge.simulator.excelsense;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.device.Exchange;
import org.lensbridge.simulator.device.Firmware;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;

/** An ExcelSense camera put together. Public methods are thread-safe, except those that the server calls. */
public final class ExcelsenseFirmware implements Firmware {
    private static final String ROOT = "/cgi-bin/";
    private static final String PROGRAM = ".cgi";

    /** Programs whose requests are told apart by action and type, by action only, by type only; others are not. */
    private static final Set<String> BY_BOTH = Set.of("param", "sensor");

    private static final Set<String> BY_ACTION = Set.of("alarm", "operate");
    private static final Set<String> BY_TYPE = Set.of("video");

    private static final int MAJOR_SYSTEM = 1;
    private static final int MAJOR_SETTINGS = 2;

    private final ExcelsenseSettings settings;
    private final DeviceServer<ExcelsenseFirmware> server;
    private final ExcelsenseSite site;
    private final AlarmChapter alarms;
    private final LiveChapter live;
    private final ExcelsenseStreams streams;
    private final Map<String, Chapter.Route> routes = new HashMap<>();

    public ExcelsenseFirmware(ExcelsenseSettings settings, DeviceServer<ExcelsenseFirmware> server) {
        this.settings = settings;
        this.server = server;
        site = new ExcelsenseSite(settings, server);
        alarms = new AlarmChapter(site);
        live = new LiveChapter(site);
        streams = new ExcelsenseStreams(site);
        List.of(
                        new DeviceChapter(site),
                        new SettingsChapter(site),
                        new OverlayChapter(site),
                        new StreamChapter(site),
                        new RecordChapter(site),
                        alarms,
                        new UserChapter(site),
                        new SensorChapter(site),
                        new MaintenanceChapter(site),
                        live)
                .forEach(chapter -> routes.putAll(chapter.routes()));
        settings.lacking().forEach(name -> routes.keySet().removeIf(known -> known.endsWith(" " + name)));
        site.journal().note("", MAJOR_SYSTEM, 1, "StartSystem");
    }

    @Override
    public Accounts accounts() {
        return site.accounts();
    }

    @Override
    public String realm() {
        return "IPCamera";
    }

    @Override
    public Response loginWanted() {
        return Response.text(401, "text/plain", ExcelsenseCall.error(Refusal.INVALID_USER, settings.quirks()));
    }

    @Override
    public void loginFailed() {
        site.journal().note("", MAJOR_SYSTEM, 2, "LoginFailed");
    }

    @Override
    public void serve(Exchange exchange) {
        String path = exchange.request().path();
        if (!path.startsWith(ROOT) || !path.endsWith(PROGRAM) || path.length() < ROOT.length() + PROGRAM.length()) {
            exchange.reply(ExcelsenseCall.notFound());
            return;
        }
        String program = path.substring(ROOT.length(), path.length() - PROGRAM.length());
        ExcelsenseCall anonymous = new ExcelsenseCall(exchange, settings.quirks());
        Optional<String> user = user(exchange);
        if (user.isEmpty()) {
            anonymous.refuse(new Refusal(Refusal.INVALID_USER));
            return;
        }
        ExcelsenseCall call = new ExcelsenseCall(exchange.as(user.get()), settings.quirks());
        try {
            route(call, program);
        } catch (Refusal e) {
            if (e.code() == Refusal.UNKNOWN_CGI && call.has(ExcelsenseQuirk.UNKNOWN_IS_404)) {
                call.exchange().reply(ExcelsenseCall.notFound());
            } else {
                call.refuse(e);
            }
        }
    }

    /** Who has logged in by the query; nobody by the name of nobody where no login is needed, empty when it was refused. */
    private Optional<String> user(Exchange exchange) {
        if (settings.device().users().isEmpty()) {
            return Optional.of("");
        }
        String name = exchange.request().parameter("userName").orElse("");
        String password = exchange.request().parameter("password").orElse("");
        return server.login(exchange, name, password) ? Optional.of(name) : Optional.empty();
    }

    private void route(ExcelsenseCall call, String program) throws Refusal {
        String action = BY_BOTH.contains(program) || BY_ACTION.contains(program) ? " " + call.word("action") : "";
        String type = BY_BOTH.contains(program) ? " " + call.word("type") : "";
        if (BY_TYPE.contains(program)) {
            type = " " + call.word("type").toUpperCase(Locale.ROOT);
        }
        Optional<Chapter.Route> route = Optional.ofNullable(routes.get(program + action + type));
        if (route.isEmpty()) {
            throw new Refusal(reason(program, action));
        }
        if (site.accounts().right(call.exchange().user()).compareTo(route.get().right()) < 0) {
            throw new Refusal(Refusal.NO_PERMISSION);
        }
        route.get().cgi().serve(call);
        if (!action.isEmpty() && !action.equals(" get")) {
            site.journal().note(call.exchange().user(), MAJOR_SETTINGS, 1, (action + type).strip());
        }
    }

    /** Why there is no such request. */
    private int reason(String program, String action) {
        if (routes.keySet().stream().noneMatch(known -> (known + " ").startsWith(program + " "))) {
            return Refusal.UNKNOWN_CGI;
        }
        boolean known = routes.keySet().stream().anyMatch(other -> (other + " ").startsWith(program + action + " "));
        return known ? Refusal.UNKNOWN_TYPE : Refusal.INVALID_PARAMETERS;
    }

    @Override
    public Optional<RtspStream> stream(RtspTarget target, String user) {
        return streams.find(target);
    }

    @Override
    public Response failure() {
        return Response.text(500, "text/plain", "");
    }

    @Override
    public void motion(boolean begins) {
        alarms.motion(begins);
    }

    @Override
    public void forget() {
        alarms.output().end();
        site.journal().endAll();
        site.journal().note("", MAJOR_SYSTEM, 1, "StartSystem");
    }

    public void raiseMotion(boolean begins) {
        server.loop().executeAndWait(() -> alarms.motion(begins));
    }

    public void setInput(boolean active) {
        server.loop().executeAndWait(() -> alarms.input(active));
    }

    /** Slots count from 1. */
    public void setDisk(int slot, long total, long free, int status) {
        Disks.Disk card = new Disks.Disk(slot, total, free, status);
        site.disks().put(card);
        server.loop().executeAndWait(() -> alarms.disk(card));
    }

    /** The value of a setting by its type and name on the wire; the number of a stream, card or canvas follows the type. */
    public Optional<String> setting(String key, String name) {
        return site.sheet(key).flatMap(sheet -> sheet.value(name));
    }

    /** False when there is no such setting or the value is not allowed. */
    public boolean set(String key, String name, String value) {
        if (setting(key, name).isEmpty()) {
            return false;
        }
        try {
            site.sheet(key).get().prepare(List.of(new Parameter(name, value))).run();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    /** Empty when there is no such list. */
    public Optional<List<Map<String, String>>> rows(String key) {
        return site.table(key).map(LoopTable::rows);
    }

    public Optional<String> group(String user) {
        return site.accounts().find(user).map(ExcelsenseAccounts.Account::group);
    }

    public List<Instant> cleanings() {
        return alarms.output().cleanings();
    }

    public long misfires() {
        return alarms.output().misfires();
    }

    public boolean outputIsActive() {
        return alarms.output().isActive();
    }

    public boolean isLedDisabled() {
        return alarms.output().isLedDisabled();
    }

    public boolean isLedShutoff() {
        return alarms.output().isLedShutoff();
    }

    @Override
    public long frames() {
        return site.studio().frames();
    }

    @Override
    public Counters counters() {
        return server.counters(
                live.counts().open(), 0, live.counts().sent(), live.counts().skipped(), 0, 0);
    }

    @Override
    public void close() {
        site.studio().close();
    }
}
