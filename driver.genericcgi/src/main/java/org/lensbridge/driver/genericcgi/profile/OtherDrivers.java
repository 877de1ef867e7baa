package org.lensbridge.driver.genericcgi.profile;

import java.util.HashSet;
import java.util.Set;
import org.lensbridge.api.driver.DriverFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The drivers of other bundles, whose devices and logins no profile takes by their names. Stateless. */
record OtherDrivers(BundleContext context) {
    /** Their names now. A driver that cannot say its name has none. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        try {
            for (ServiceReference<DriverFactory> each : context.getServiceReferences(DriverFactory.class, null)) {
                if (!context.getBundle().equals(each.getBundle())) {
                    add(each, names);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given", e);
        }
        return names;
    }

    private void add(ServiceReference<DriverFactory> driver, Set<String> names) {
        DriverFactory factory = context.getService(driver);
        if (factory == null) {
            return;
        }
        try {
            names.add(factory.info().name());
        } catch (RuntimeException | LinkageError e) {
            // It is reported where drivers are taken in.
            return;
        } finally {
            context.ungetService(driver);
        }
    }
}
