package org.lensbridge.simulator;

import java.util.List;

/** Which camera of the generic CGI family it is: the classes of models that its document tells apart. */
public enum GenericModel {
    /** Full HD Multiple Streams with a motorized lens: zooms and focuses in steps, and cannot move. */
    FIXED("NH323", "Full HD Multiple Streams IP Camera-Motorized", 1, 1, List.of()),
    /** Full HD Multiple Streams on a foreign positioner at RS-485: continuous movement and presets. */
    ZOOM("NH073-18x", "Full HD Multiple Streams IP Camera-Zoom", 1, 1, List.of("mcu.bin")),
    /** Full HD IP PTZ: everything that moves, four inputs, two outputs, a memory card. */
    PTZ("NH720", "Full HD IP PTZ", 4, 2, List.of("switch.bin", "main.bin", "module.bin"));

    private final String number;
    private final String type;
    private final int inputs;
    private final int outputs;
    private final List<String> boards;

    GenericModel(String number, String type, int inputs, int outputs, List<String> boards) {
        this.number = number;
        this.type = type;
        this.inputs = inputs;
        this.outputs = outputs;
        this.boards = boards;
    }

    /** The model name. */
    public String number() {
        return number;
    }

    /** The class of the model. */
    public String type() {
        return type;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /** The firmware files that this class takes besides those that all take (5.1.10.2). */
    public List<String> boards() {
        return boards;
    }

    public boolean canMove() {
        return this != FIXED;
    }

    public boolean hasStorage() {
        return this == PTZ;
    }
}
