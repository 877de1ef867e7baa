package org.lensbridge.driver.genericcgi.capability.live.event;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.codec.EventData;
import org.lensbridge.driver.genericcgi.operation.EventOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds event data by asking for it: for all groups, and of a device that refuses that, for motion alone. */
public final class EventFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        String absence = "";
        for (List<String> groups : List.of(EventData.GROUPS, EventData.GROUPS.subList(0, 1))) {
            try {
                EventData now = ask(ground, groups);
                List<String> told = groups.stream()
                        .filter(group -> now.groups().containsKey(group))
                        .toList();
                if (!told.isEmpty()) {
                    table.add(0, EventSource.class, new GenericEvents(ground, told));
                    return;
                }
                absence = Inquiry.absence(EventOperations.GET, "The device told of none of its groups.");
            } catch (CameraException e) {
                if (Questions.isFatal(e)) {
                    throw e;
                }
                absence = Inquiry.absence(EventOperations.GET, e.reason());
                if (e.kind() == Kind.AUTH_REFUSED) {
                    break;
                }
            }
        }
        table.absent(0, EventSource.class, absence);
    }

    /** What is active now. */
    static EventData ask(Ground ground, List<String> groups) {
        return ground.engine().ask(EventOperations.GET, arguments(groups), reply -> EventData.parse(reply.text()));
    }

    /** The arguments of both rows. */
    static Map<String, Value> arguments(List<String> groups) {
        return Map.of(
                EventOperations.GROUPS, Value.of(groups.stream().map(Value::of).toList()));
    }
}
