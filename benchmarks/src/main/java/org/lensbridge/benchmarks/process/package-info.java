/** What whole-process benchmarks share: child processes, their CPU time, options, and the median of paired ratios. */
package org.lensbridge.benchmarks.process;
