package org.lensbridge.driver.dahua.capability.analytics;

import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds video analysis. */
public final class AnalyticsFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {}
}
