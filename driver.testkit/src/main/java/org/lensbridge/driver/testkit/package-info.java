/**
 * What the tests of every driver share. A driver describes itself once, as {@link org.lensbridge.driver.testkit.DriverRows}, and extends the
 * contracts in a few lines each; their tests then go through all of its rows:
 *
 * <pre>{@code
 * final class AcmeRows {
 *     static final DriverRows ROWS = new DriverRows(AcmeOperations.ALL, AcmeParameters.ALL, AcmeParameters.DIALECT,
 *             new TreeRefusals(), new GoldenText(AcmeRows.class, "image", "system"));
 * }
 *
 * class AcmeOperationsTest extends RowsContract {
 *     AcmeOperationsTest() { super(AcmeRows.ROWS, AcmeOperations.class, "\\d+\\.\\d+"); }
 *     protected String refusal() { return "# Error: not found"; }
 *     protected Set<String> destructive() { return Set.of("system.restore"); }
 * }
 * }</pre>
 *
 * <p>{@link org.lensbridge.driver.testkit.RowsContract}, {@link org.lensbridge.driver.testkit.ParametersContract},
 * {@link org.lensbridge.driver.testkit.RoundTripContract} and {@link org.lensbridge.driver.testkit.SettingsRequestsContract} are about rows;
 * {@link org.lensbridge.driver.testkit.KnownRowsContract} asks simulated devices for them;
 * {@link org.lensbridge.driver.testkit.RtspContract} plays streams of simulated devices by RTSP;
 * {@link org.lensbridge.driver.testkit.CoverageContract} is about the page that they make in {@code docs/vendors}. Tests of capabilities
 * take a {@link org.lensbridge.driver.testkit.DeviceRig} and a device that they script: {@link org.lensbridge.driver.testkit.ScriptedCamera}
 * answers by fixed texts, {@link org.lensbridge.driver.testkit.SettingsCamera} keeps what is written, and
 * {@link org.lensbridge.driver.testkit.AnsweringCamera} computes whole answers, broken ones too.
 *
 * <p>The cameras listen on the loopback interface, on a port that the system chooses, with daemon threads of their own; who makes one closes
 * it. Nothing here is part of the product.
 */
package org.lensbridge.driver.testkit;
