package org.lensbridge.driver.genericcgi.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Who a device is.
 *
 * @param info what it says about itself
 * @param tree what it listed; empty for a user who may not read it
 * @param proof the cheapest request that it answered as a device of this family does
 * @param concern why less is known than could be; empty when all is
 */
public record Identification(DeviceInfo info, Tree tree, Operation proof, Optional<String> concern) {
    /** What devices of this family list. Asked for by name only where a device does not list everything at once. */
    static final List<String> BRANCHES = List.of(
            "Brand",
            "Properties",
            "System",
            "Network",
            "Time",
            "Input",
            "Output",
            "IOPort",
            "Image",
            "ImageSource",
            "Framerate",
            "StreamType",
            "Audio",
            "Motion",
            "Event",
            "PTZ",
            "GuardTour",
            "Recording",
            "Storage");

    /** What users without the administrator's rights may ask for, the cheapest first. */
    private static final List<Operation> OF_VIEWERS = List.of(PtzOperations.INFO, VideoOperations.SNAPSHOT);

    private static final String FAMILY = "Generic CGI";

    public Identification {
        Objects.requireNonNull(info);
        Objects.requireNonNull(tree);
        Objects.requireNonNull(proof);
        Objects.requireNonNull(concern);
    }

    /**
     * Asks the device.
     *
     * @throws CameraException UNSUPPORTED when nothing proves it to be of this family; AUTH_REFUSED when the login is refused
     */
    public static Identification of(Connection connection) {
        return new Asking(connection).identify();
    }

    /** The questions of one connection. Confined to its thread. */
    private static final class Asking {
        private final OperationEngine engine;
        private final Connection connection;
        private Optional<CameraException> refusal = Optional.empty();

        Asking(Connection connection) {
            this.connection = connection;
            this.engine = connection.engine();
        }

        Identification identify() {
            Tree tree = listing(Map.of());
            if (refusal.filter(e -> e.kind() == Kind.AUTH_REFUSED).isPresent()) {
                return viewer(refusal.get());
            }
            if (known(tree).isEmpty()) {
                tree = listing(Map.of(
                        TreeDialect.GROUPS,
                        Value.of(BRANCHES.stream().map(Value::of).toList())));
            }
            if (known(tree).isEmpty()) {
                throw foreign(connection.config().address());
            }
            return new Identification(
                    Identity.of(tree, FAMILY),
                    tree,
                    ParameterOperations.proof(known(tree).get(0)),
                    Optional.empty());
        }

        private Tree listing(Map<String, Value> branches) {
            try {
                KeyValueDocument answer = engine.lines(ParameterOperations.LIST.reused(Reuse.NEVER), branches);
                answer.warnings()
                        .forEach(warning -> connection.context().warn(ParameterOperations.LIST.name(), warning));
                return Tree.of(answer);
            } catch (CameraException e) {
                if (Questions.isFatal(e)) {
                    throw e;
                }
                refusal = Optional.of(e);
                return Tree.EMPTY;
            }
        }

        /**
         * The listing is refused: for want of rights when another request is answered to this very login, which the device must have asked for
         * then, too.
         */
        private Identification viewer(CameraException first) {
            Operation proof = OF_VIEWERS.stream()
                    .filter(row -> answers(row, first))
                    .findFirst()
                    .orElseThrow(() -> first);
            Tree tree = listing(Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of("Brand")))));
            CameraException again = refusal.orElse(first);
            if (tree.values().isEmpty()
                    && again.kind() == Kind.AUTH_REFUSED
                    && !again.reason().endsWith(RefusalTable.NO_RIGHT)) {
                // Pictures are for everybody there: nothing was proved but that the login is refused.
                throw again;
            }
            return new Identification(
                    Identity.of(tree, FAMILY),
                    tree,
                    proof,
                    Optional.of(
                            "The device's user has no administrator's rights: settings, users, maintenance, recordings, logs"
                                    + " and the device's name cannot be read. Configure the login of an administrator."));
        }

        private boolean answers(Operation row, CameraException refused) {
            try {
                engine.call(row.reused(Reuse.NEVER), Map.of());
                return true;
            } catch (CameraException e) {
                if (e.kind() == Kind.AUTH_REFUSED && !e.reason().endsWith(RefusalTable.NO_RIGHT)) {
                    throw refused;
                }
                if (Questions.isFatal(e)) {
                    throw e;
                }
                return false;
            }
        }

        private CameraException foreign(DeviceAddress address) {
            return new CameraException(
                    Kind.UNSUPPORTED,
                    "What answers at " + address + " is no camera by the IP Camera Standard API. Asked for "
                            + ParameterOperations.LIST.name() + ": "
                            + refusal.map(CameraException::reason)
                                    .orElse("It answered, but not with what such a camera lists.")
                            + " Check the address, or configure another driver.");
        }
    }

    private static List<String> known(Tree tree) {
        return BRANCHES.stream().filter(tree::holds).toList();
    }
}
