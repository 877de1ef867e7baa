package org.lensbridge.simulator.axis;

import org.lensbridge.simulator.AxisLevel;

/** Who answers what follows {@code /axis-cgi/}, and what one must be allowed to ask it. Immutable. */
record AxisRoute(AxisLevel level, AxisCgi cgi) {}
