package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.registry.DeviceRegistry;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The product's bundles resolve and start together. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BootIT {
    @Inject
    public BundleContext context;

    @Inject
    public DeviceRegistry registry;

    @Inject
    public DriverAdmin drivers;

    @Configuration
    public Option[] config() throws IOException {
        return new Option[] {Felix.product(Files.createTempDirectory("lensbridge-boot"))};
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .filter(name -> !name.contains("atinject"))
                .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    public void whatApplicationsNeedIsThereWithoutAnyDriver() {
        assertTrue(registry.devices().isEmpty());
        assertTrue(drivers.drivers().isEmpty());
        for (String name : List.of(
                "registry.StreamHub",
                "registry.EventBus",
                "admin.DeviceAdmin",
                "admin.DiscoveryAdmin",
                "admin.SecretStore",
                "admin.Accounts",
                "admin.Metrics")) {
            assertTrue(name, context.getServiceReference("org.lensbridge.api." + name) != null);
        }
    }
}
