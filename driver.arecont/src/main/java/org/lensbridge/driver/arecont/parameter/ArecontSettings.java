package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;

/** All parameters as settings: those that each sensor has for itself on the channels, all others on the camera. Stateless. */
public final class ArecontSettings {
    private ArecontSettings() {}

    /** The settings of a channel, or of the camera itself for 0. Asks nothing. */
    public static Settings of(Ground ground, int channel) {
        ParameterEngine engine = new ParameterEngine(
                ground.engine(),
                new ConfigurationDialect(ground.configuration().sensors() > 1),
                ArecontParameters.ALL,
                channel);
        return new RowSettings(
                engine,
                channel == 0 ? SensorRanges.of(ground.configuration()) : List.of(),
                ground.scope(),
                ground.context()::warn);
    }
}
