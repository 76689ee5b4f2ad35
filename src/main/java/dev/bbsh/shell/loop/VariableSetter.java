package dev.bbsh.shell.loop;

import dev.bbsh.session.history.VariableScopes;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.output.Display;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.List;

/** Sets and removes the variables of lines, and says so. */
record VariableSetter(VariableScopes variables, Display display) {

    Status set(LoopRequest.SetVariable wanted, RunMode mode) {
        variables.set(wanted.name(), wanted.value());
        if (mode.verbosity() != RunMode.Verbosity.QUIET) {
            display.say(wanted.name() + " = " + wanted.value());
        }
        return Status.OK;
    }

    /** Removes all of them, or none when one is not set. */
    Status unset(List<String> names) {
        for (String name : names) {
            if (!variables.values().containsKey(name)) {
                throw new BbshException(
                        "variable '" + name + "' is not set",
                        "set" + NearestNames.didYouMean(name, variables.values().keySet()));
            }
        }
        names.forEach(variables::unset);
        return Status.OK;
    }
}
