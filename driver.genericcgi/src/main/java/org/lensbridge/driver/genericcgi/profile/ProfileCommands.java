package org.lensbridge.driver.genericcgi.profile;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's command {@code lb:profiles}. Thread-safe. */
@Component(
        service = ProfileCommands.class,
        immediate = true,
        property = {"osgi.command.scope=lb", "osgi.command.function=profiles"})
public final class ProfileCommands {
    private final ProfileFolder folder;

    /** Called by Declarative Services. */
    @Activate
    public ProfileCommands(@Reference ProfileFolder folder) {
        this.folder = folder;
    }

    /** Which files there are, the driver that each makes, and what is wrong with those that make none. */
    public String profiles() {
        List<ProfileFile> files = folder.files();
        if (files.isEmpty()) {
            return "There is no profile in " + folder.folder() + ". docs/profiles.md says how to write one.";
        }
        StringBuilder text = new StringBuilder();
        for (ProfileFile file : files) {
            text.append(text.isEmpty() ? "" : "\n").append(file.file()).append(": ");
            file.profile()
                    .ifPresentOrElse(
                            profile -> text.append("driver ")
                                    .append(profile.name())
                                    .append(", ")
                                    .append(profile.title())
                                    .append(file.problems().isEmpty() ? "" : "\n    "),
                            () -> text.append("not used. "));
            text.append(String.join("\n    ", file.problems()));
        }
        return text.toString();
    }
}
