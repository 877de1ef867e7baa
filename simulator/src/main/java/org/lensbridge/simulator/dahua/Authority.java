package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Set;
import org.lensbridge.simulator.http.Request;

/** What the groups of users may do: the admins everything, the others watch and play back (4.12.4). */
final class Authority {
    static final List<String> GROUPS = List.of("admin", "user");

    private static final Set<String> CHANGES = Set.of(
            "/cgi-bin/accessControl.cgi openDoor",
            "/cgi-bin/recordUpdater.cgi insert",
            "/cgi-bin/recordUpdater.cgi update",
            "/cgi-bin/recordUpdater.cgi remove",
            "/cgi-bin/configManager.cgi setConfig",
            "/cgi-bin/configManager.cgi restore",
            "/cgi-bin/configManager.cgi restoreExcept",
            "/cgi-bin/Config.backup All",
            "/cgi-bin/global.cgi setCurrentTime",
            "/cgi-bin/log.cgi clear",
            "/cgi-bin/magicBox.cgi reboot",
            "/cgi-bin/magicBox.cgi shutdown",
            "/cgi-bin/userManager.cgi addUser",
            "/cgi-bin/userManager.cgi deleteUser",
            "/cgi-bin/userManager.cgi modifyUser");

    private Authority() {}

    /** Whether a member of the group may send the request. */
    static boolean allows(String group, Request request) {
        return group.equals("admin")
                || !CHANGES.contains(
                        request.path() + " " + request.parameter("action").orElse(""));
    }

    /** As replies write it. */
    static String list(String group) {
        return group.equals("admin") ? "Monitor,Replay,Control,Config,Account,Maintain" : "Monitor,Replay";
    }
}
