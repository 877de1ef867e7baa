package org.lensbridge.benchmarks.streams;

/**
 * Where readers find what is measured.
 *
 * @param way {@link Way#HUB} where no readers of this benchmark come: it reads by itself
 * @param streams how many cameras it reads
 */
record Target(Way way, int port, int streams) {}
