package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.ExcelsenseRows;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.RoundTripContract;

/** All but lists without numbers of their own, which {@link ListFormTest} shows. */
class ParameterRoundTripTest extends RoundTripContract {
    private static final DriverRows ROWS = new DriverRows(
            ExcelsenseRows.ALL.operations(),
            ExcelsenseParameters.ALL.stream()
                    .filter(row ->
                            !row.key().contains("AlarmLinkage[") && !row.key().contains("motionDetectionArea["))
                    .toList(),
            ExcelsenseParameters.DIALECT,
            ExcelsenseRows.ALL.refusals(),
            ExcelsenseRows.ALL.golden());

    ParameterRoundTripTest() {
        super(ROWS, FlatDevice::new);
    }

    @Override
    protected List<Parameter> companions(Parameter row) {
        String head = row.key().substring(0, row.key().indexOf('.') + 1);
        return ROWS.parameters().stream()
                .filter(other -> other.is(Mark.ACCOMPANIES) && other.key().startsWith(head))
                .toList();
    }

    @Override
    protected List<Value> examples(Parameter row) {
        String key = row.key();
        if (key.endsWith("DNS") || key.matches("(?i).*(NTPIP|IPAddress|subNetmask|subGetway)")) {
            return List.of(Value.of("192.0.2.7"), Value.of("fe80::1"));
        }
        if (key.contains(".startTime")) {
            // The end that the device holds is as early.
            return List.of(Value.of(0));
        }
        if (key.endsWith(".resolution")) {
            return List.of(Value.of("1920*1080"));
        }
        if (key.endsWith(".info")) {
            return List.of(Value.of("Kiln (\u00fc) #1"), Value.of("x"));
        }
        return key.endsWith("Name") ? List.of(Value.of("Kiln (\u00fc) #1"), Value.of("x")) : super.examples(row);
    }
}
