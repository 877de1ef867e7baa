package org.lensbridge.benchmarks.conversation;

/** Makes calls, one after the other. Confined to one thread. */
@FunctionalInterface
interface Caller {
    String TARGET = "/cgi-bin/configManager.cgi?action=getConfig&name=General";
    String USER = "admin";
    String PASSWORD = "bench-7-word";

    /** One call; fails unless the camera gave its answer. */
    void call() throws Exception;
}
