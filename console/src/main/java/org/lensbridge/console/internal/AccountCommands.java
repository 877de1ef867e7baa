package org.lensbridge.console.internal;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may log in. Thread-safe. */
@GogoCommand(scope = "lb", function = "password")
@Component(service = AccountCommands.class, immediate = true)
public final class AccountCommands {
    private final Accounts accounts;

    @Activate
    public AccountCommands(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @Descriptor("gives a user of the dashboard another password, and logs the user out everywhere")
    public String password(
            @Descriptor("name of the user: admin") String user,
            @Descriptor("the new password, at least 8 characters; quote it where it holds blanks") String password) {
        accounts.change(user, Secret.of(password));
        return "The password of " + user + " is changed.";
    }
}
