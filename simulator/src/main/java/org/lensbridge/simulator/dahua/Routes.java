package org.lensbridge.simulator.dahua;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/**
 * Who answers which request. Immutable.
 *
 * <p>An area's routes are named by what follows {@code /cgi-bin/}: {@code snapshot.cgi} for all of a path,
 * {@code magicBox.cgi?getVendor} for one action of it, {@code RPC_Loadfile/} for all paths that begin so, and with
 * the method in front, {@code POST audio.cgi?postAudio}, unless it is GET. Several areas may share a path.
 */
final class Routes {
    private static final String ROOT = "/cgi-bin/";

    private final Map<String, Cgi> byName = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> lacking;

    /** The firmware does not know the paths ({@code encode.cgi}) and actions that it lacks. */
    Routes(List<Map<String, Cgi>> areas, Set<String> lacking) {
        this.lacking = Set.copyOf(lacking);
        for (Map<String, Cgi> area : areas) {
            area.forEach((name, cgi) -> {
                if (byName.put(name, cgi) != null) {
                    throw new IllegalStateException("two areas answer " + name);
                }
                paths.add(path(name));
            });
        }
    }

    /** Never fails: what nobody answers is answered here, as the firmware would. */
    Cgi find(Request request) {
        if (!request.path().startsWith(ROOT)) {
            return page(404);
        }
        String path = wildcard(request.path().substring(ROOT.length()));
        if (lacking.contains(path) || !isKnown(path)) {
            return page(404);
        }
        String method = request.method().equals("GET") ? "" : request.method() + " ";
        String action = path + "?" + request.parameter("action").orElse("");
        if (lacking.contains(action)) {
            return call -> call.reply(Response.text(400, "text/plain", "Error\r\nBad Request!\r\n"));
        }
        Cgi whole = byName.getOrDefault(method + path, method.isEmpty() ? Routes::unknown : page(400));
        return byName.getOrDefault(method + action, whole);
    }

    private static void unknown(Call call) throws Refusal {
        call.required("action");
        throw new Refusal(DahuaError.INVALID_REQUEST);
    }

    private boolean isKnown(String path) {
        return paths.contains(path);
    }

    private String wildcard(String path) {
        String folder = path.substring(0, path.indexOf('/') + 1);
        return isKnown(path) || !isKnown(folder) ? path : folder;
    }

    private static String path(String name) {
        String rest = name.substring(name.indexOf(' ') + 1);
        int mark = rest.indexOf('?');
        return mark < 0 ? rest : rest.substring(0, mark);
    }

    private static Cgi page(int status) {
        return call -> call.reply(Response.text(status, "text/html", "<html><body>" + status + "</body></html>\r\n"));
    }
}
