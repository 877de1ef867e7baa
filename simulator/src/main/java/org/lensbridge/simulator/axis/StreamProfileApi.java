package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.simulator.AxisLevel;

/** {@code streamprofile.cgi} (network-video/stream-profiles) over the same profiles as the {@code StreamProfile} parameters. */
final class StreamProfileApi {
    private final AxisSite site;

    StreamProfileApi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        if (!site.settings().model().isCurrent() || site.settings().model().views() == 0) {
            return Map.of();
        }
        JsonApi api = new JsonApi(
                "1.0",
                Map.of("list", this::list, "create", this::create, "update", this::update, "remove", this::remove));
        return Map.of("streamprofile.cgi", new AxisRoute(AxisLevel.OPERATOR, api));
    }

    /** Groups such as {@code StreamProfile.S0} by the names of their profiles. */
    private Map<String, String> groups() {
        Map<String, String> groups = new TreeMap<>();
        site.parameters().in("StreamProfile").stream()
                .filter(entry -> entry.name().endsWith(".Name"))
                .forEach(entry -> groups.put(
                        entry.value(), entry.name().substring(0, entry.name().lastIndexOf('.'))));
        return groups;
    }

    private Map<String, ?> list(Map<String, Object> params) throws JsonApi.Fault {
        List<Object> wanted = Json.list(params.get("streamProfileName"));
        Map<String, String> groups = groups();
        List<Map<String, String>> profiles = new ArrayList<>();
        for (Object each : wanted) {
            find(groups, Json.map(each));
        }
        groups.forEach((name, group) -> {
            boolean asked = wanted.isEmpty()
                    || wanted.stream()
                            .anyMatch(each -> name.equals(Json.map(each).get("name")));
            if (asked) {
                Map<String, String> profile = new LinkedHashMap<>();
                profile.put("name", name);
                profile.put(
                        "description",
                        site.parameters().value(group + ".Description").orElse(""));
                profile.put(
                        "parameters",
                        site.parameters().value(group + ".Parameters").orElse(""));
                profiles.add(profile);
            }
        });
        return Map.of("streamProfile", profiles, "maxProfiles", 26);
    }

    private static String find(Map<String, String> groups, Map<String, Object> profile) throws JsonApi.Fault {
        String group = groups.get(JsonApi.text(profile, "name"));
        if (group == null) {
            throw new JsonApi.Fault(2004, "Stream profile does not exist");
        }
        return group;
    }

    private Map<String, ?> create(Map<String, Object> params) throws JsonApi.Fault {
        for (Object each : Json.list(params.get("streamProfile"))) {
            Map<String, Object> profile = Json.map(each);
            if (groups().containsKey(JsonApi.text(profile, "name"))) {
                throw new JsonApi.Fault(2002, "A stream profile of this name exists");
            }
            String head = "StreamProfile.S.";
            site.parameters()
                    .add(
                            "StreamProfile",
                            "streamprofile",
                            Map.of(
                                    head + "Name", JsonApi.text(profile, "name"),
                                    head + "Description",
                                            profile.getOrDefault("description", "")
                                                    .toString(),
                                    head + "Parameters",
                                            profile.getOrDefault("parameters", "")
                                                    .toString()))
                    .orElseThrow(() -> new JsonApi.Fault(2003, "There is no room for a stream profile"));
        }
        return Map.of();
    }

    private Map<String, ?> update(Map<String, Object> params) throws JsonApi.Fault {
        for (Object each : Json.list(params.get("streamProfile"))) {
            Map<String, Object> profile = Json.map(each);
            String group = find(groups(), profile);
            if (profile.containsKey("description")) {
                site.parameters()
                        .update(
                                group + ".Description",
                                profile.get("description").toString());
            }
            if (profile.containsKey("parameters")) {
                site.parameters()
                        .update(group + ".Parameters", profile.get("parameters").toString());
            }
        }
        return Map.of();
    }

    private Map<String, ?> remove(Map<String, Object> params) throws JsonApi.Fault {
        for (Object each : Json.list(params.get("streamProfileName"))) {
            site.parameters().remove(find(groups(), Json.map(each)));
        }
        return Map.of();
    }
}
