package innograph.app.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What an option may be. */
final class OptionRange {
    private OptionRange() {}

    /** @throws ParameterException if the value is not between the least and the most, or no number */
    static void require(CommandSpec spec, String option, Number value, Number least, Number most) {
        if (!(value.doubleValue() >= least.doubleValue() && value.doubleValue() <= most.doubleValue())) {
            throw new ParameterException(
                    spec.commandLine(), "%s %s is out of range; write %s to %s".formatted(option, value, least, most));
        }
    }
}
