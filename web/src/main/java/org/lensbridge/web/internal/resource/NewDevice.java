package org.lensbridge.web.internal.resource;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Input;

/** Configures a device that does not exist yet; its login goes to the secret store under the device's name. */
final class NewDevice {
    private final DeviceRegistry devices;
    private final DeviceAdmin configurations;
    private final SecretStore secrets;

    NewDevice(DeviceRegistry devices, DeviceAdmin configurations, SecretStore secrets) {
        this.devices = devices;
        this.configurations = configurations;
        this.secrets = secrets;
    }

    DeviceSettings store(Input body) {
        DeviceId id = new DeviceId(body.text("id").orElse(""));
        Optional<Credentials.Login> login = login(body);
        DeviceSettings settings = new DeviceSettings(
                id,
                DeviceAddress.parse(body.text("address").orElse("")),
                body.text("driver").orElse(""),
                login.isPresent() ? id.value() : body.text("credentials").orElse(""),
                body.text("tls").orElse("system"),
                body.flag("enabled").orElse(true),
                body.text("site").orElse(""),
                body.textMap("labels"),
                body.textMap("options"));
        refuseConflicts(settings, login.isPresent());
        Optional<Credentials> before = secrets.find(id.value());
        login.ifPresent(given -> secrets.store(id.value(), given));
        try {
            configurations.store(settings);
        } catch (RuntimeException refused) {
            login.ifPresent(given -> restore(id.value(), before));
            throw refused;
        }
        return settings;
    }

    private static Optional<Credentials.Login> login(Input body) {
        Optional<String> user = body.text("user").filter(text -> !text.isEmpty());
        Optional<String> password = body.text("password").filter(text -> !text.isEmpty());
        if (user.isEmpty()) {
            if (password.isPresent()) {
                throw Refusal.invalid("A password needs a user name: fill in the field user.");
            }
            return Optional.empty();
        }
        if (body.text("credentials").filter(text -> !text.isEmpty()).isPresent()) {
            throw Refusal.invalid("Give either user and password, or the name of stored credentials, not both.");
        }
        return Optional.of(new Credentials.Login(user.get(), Secret.of(password.orElse(""))));
    }

    private void refuseConflicts(DeviceSettings settings, boolean newSecret) {
        List<DeviceSettings> present = configurations.configurations();
        if (devices.device(settings.id()).isPresent()
                || present.stream().anyMatch(other -> other.id().equals(settings.id()))) {
            throw conflict(
                    "A device named " + settings.id() + " exists. Choose another name, or remove that one first.");
        }
        if (newSecret
                && present.stream().anyMatch(other -> other.credentials()
                        .equals(settings.id().value()))) {
            throw conflict("Another device uses the stored credentials " + settings.id()
                    + ", which this login would replace. Choose another name.");
        }
        if (!newSecret && !settings.credentials().isEmpty() && !secrets.names().contains(settings.credentials())) {
            throw Refusal.invalid("The secret store has no credentials with this name.");
        }
    }

    private void restore(String name, Optional<Credentials> before) {
        if (before.orElse(Credentials.ANONYMOUS) instanceof Credentials.Login login) {
            secrets.store(name, login);
        } else {
            secrets.remove(name);
        }
    }

    private static Refusal conflict(String sentence) {
        return new Refusal(Failure.of(409, "CONFLICT", sentence));
    }
}
