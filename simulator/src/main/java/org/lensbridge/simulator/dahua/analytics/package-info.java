/**
 * What an analysing camera has counted: people by the hour ({@link org.lensbridge.simulator.dahua.analytics.PeopleCount}) with
 * where they went ({@link org.lensbridge.simulator.dahua.analytics.HeatMap}), and which parking spaces are taken. The types
 * know nothing of requests and are confined to the device's event loop unless they say otherwise.
 */
package org.lensbridge.simulator.dahua.analytics;
