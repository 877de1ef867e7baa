package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Guard tours: groups of parameters that are added and removed while the device runs. {@code GuardTour.G0} is a tour,
 * {@code GuardTour.G0.Tour.T0} a stop on it. Changes within them are those of {@link ParameterOperations#UPDATE}.
 */
public final class TourOperations {
    /** What the rows below call the parameters of a new group: their full names without its number. */
    public static final String VALUES = "values";

    private static final String SECTION = "network-video/guard-tour-api";
    private static final ValueType TOUR = ValueType.integer(0, 9999);

    /** All tours of the device. */
    public static final Operation LIST = Operation.read(
            "tour.list",
            SECTION,
            "/axis-cgi/param.cgi?action=list&group=GuardTour",
            Decoding.KEYS,
            "Lists the tours of all channels.");

    /** Adds a tour and answers with its name: G0. */
    public static final Operation ADD = write(
                    "tour.add",
                    SECTION,
                    "/axis-cgi/param.cgi?action=add&group=GuardTour&template=guardtour&{*values:GuardTour}",
                    AddedGroup::decode,
                    "Adds a tour.")
            .takes(VALUES, ValueType.ANY, "a record of names such as GuardTour.G.Name");

    /** Adds a stop to a tour and answers with its name: T0. */
    public static final Operation ADD_STOP = write(
                    "tour.addStop",
                    SECTION,
                    "/axis-cgi/param.cgi?action=add&group=GuardTour.G{tour}.Tour&template=tour&{*values:GuardTour}",
                    AddedGroup::decode,
                    "Adds a stop to a tour.")
            .needs("tour", TOUR, "the number behind G")
            .needs(VALUES, ValueType.ANY, "a record of names such as GuardTour.G0.Tour.T.PresetNbr, which is required");

    /** Removes a tour. */
    public static final Operation REMOVE = write(
                    "tour.remove",
                    SECTION,
                    "/axis-cgi/param.cgi?action=remove&group=GuardTour.G{tour}",
                    Decoding.confirmation("OK"),
                    "Removes a tour.")
            .needs("tour", TOUR, "the number behind G")
            .with(Trait.DESTRUCTIVE);

    /** Removes a stop. */
    public static final Operation REMOVE_STOP = write(
                    "tour.removeStop",
                    SECTION,
                    "/axis-cgi/param.cgi?action=remove&group=GuardTour.G{tour}.Tour.T{stop}",
                    Decoding.confirmation("OK"),
                    "Removes a stop from a tour.")
            .needs("tour", TOUR, "the number behind G")
            .needs("stop", TOUR, "the number behind T");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(LIST, ADD, ADD_STOP, REMOVE, REMOVE_STOP);

    private TourOperations() {}
}
