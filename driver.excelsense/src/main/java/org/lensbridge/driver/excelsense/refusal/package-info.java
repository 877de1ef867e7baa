/**
 * How ExcelSense cameras say no: {@link org.lensbridge.driver.excelsense.refusal.ExcelsenseRefusals} finds the refusal in an answer,
 * {@link org.lensbridge.driver.excelsense.refusal.ErrorCodes} knows what its number means, and
 * {@link org.lensbridge.driver.excelsense.refusal.QueryCredentials} tells a refused login from the rest. Stateless.
 */
package org.lensbridge.driver.excelsense.refusal;
