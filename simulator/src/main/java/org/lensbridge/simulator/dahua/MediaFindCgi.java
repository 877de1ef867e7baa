package org.lensbridge.simulator.dahua;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.RecordedFile;

/**
 * {@code mediaFileFind.cgi} (4.11.5): create, find, next, close, destroy. A finder whose search is not closed cannot be
 * destroyed. The channel counts from 1 in the condition and from 0 in what is found.
 */
final class MediaFindCgi {
    /** As in the document's examples, which fill neither month nor day with zeros. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d HH:mm:ss");

    private static final int MOST_AT_ONCE = 100;

    private final Site site;
    private final Recorder recorder;
    private final Finders finders;

    MediaFindCgi(Site site, Recorder recorder, Finders finders) {
        this.site = site;
        this.recorder = recorder;
        this.finders = finders;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "mediaFileFind.cgi?factory.create",
                call -> call.line("result", finders.create()),
                "mediaFileFind.cgi?findFile",
                this::find,
                "mediaFileFind.cgi?findNextFile",
                this::next,
                "mediaFileFind.cgi?close",
                this::close,
                "mediaFileFind.cgi?destroy",
                this::destroy);
    }

    private void find(Call call) throws Refusal {
        Finders.Finder finder = finders.find(call.required("object"));
        finder.search(recorder.find(FileCondition.media(call, site)));
        if (finder.isEmpty()) {
            call.reply(site.dialect().bareError());
        } else {
            call.ok();
        }
    }

    private void next(Call call) throws Refusal {
        Finders.Finder finder = finders.find(call.required("object"));
        call.required("count");
        int count = call.number("count", 1, 1, MOST_AT_ONCE);
        if (!finder.isSearching()) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
        List<RecordedFile> files = finder.next(count);
        Lines lines = new Lines().add("found", files.size());
        for (int i = 0; i < files.size(); i++) {
            item(lines, "items[" + i + "].", files.get(i));
        }
        call.lines(lines.all());
    }

    private void item(Lines lines, String head, RecordedFile file) {
        lines.add(head + "Channel", file.channel() - 1);
        lines.add(head + "StartTime", TIME.format(file.start()));
        lines.add(head + "EndTime", TIME.format(file.end()));
        lines.add(head + "Type", file.type());
        if (!file.event().isEmpty()) {
            lines.add(head + "Events[0]", file.event());
        }
        List<String> flags = recorder.flags(file, "Marker");
        for (int i = 0; i < flags.size(); i++) {
            lines.add(head + "Flags[" + i + "]", flags.get(i));
        }
        lines.add(head + "VideoStream", FileCondition.streamName(file.subtype()));
        lines.add(head + "FilePath", file.path());
        lines.add(head + "Length", file.length());
        lines.add(head + "Duration", file.duration().toSeconds());
    }

    private void close(Call call) throws Refusal {
        finders.find(call.required("object")).close();
        call.ok();
    }

    private void destroy(Call call) throws Refusal {
        String id = call.required("object");
        if (finders.find(id).isSearching()) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
        finders.remove(id);
        if (site.settings().personality().has(Quirk.DESTROY_SAYS_ERROR)) {
            call.error(DahuaError.INVALID_REQUEST);
        } else {
            call.ok();
        }
    }
}
