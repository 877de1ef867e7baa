/** Single classes under JMH. */
package org.lensbridge.benchmarks.jmh;
