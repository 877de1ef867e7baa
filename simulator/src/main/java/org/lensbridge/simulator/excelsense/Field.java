package org.lensbridge.simulator.excelsense;

/** One setting: its name on the wire, the value it is delivered with, and what it takes. Immutable. */
record Field(String name, String delivered, Rule rule) {
    static Field of(String name, String delivered, Rule rule) {
        return new Field(name, delivered, rule);
    }

    /** One that nobody sets. */
    static Field fixed(String name, String delivered) {
        return new Field(name, delivered, Rule.FIXED);
    }

    boolean isFixed() {
        return rule == Rule.FIXED;
    }
}
