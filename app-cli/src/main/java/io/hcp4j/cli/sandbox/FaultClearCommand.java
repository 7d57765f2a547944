package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.controllers.faults.Fault;

/** {@code sandbox fault clear}: ends a fault, or all. */
public final class FaultClearCommand implements Action {
    private final Flags flags = new Flags();
    private final Flag<String> name =
            FaultOption.name(flags, "The fault (default: all).").text("");
    private final FaultOption faults;
    private final Invocation invocation;

    /** A command of one run. */
    public FaultClearCommand(Invocation invocation) {
        this.invocation = invocation;
        this.faults = new FaultOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        if (name.value().isEmpty()) {
            faults.board().clear();
            invocation.remark("all faults cleared");
        } else {
            Fault fault = FaultOption.of(name);
            faults.board().clear(fault);
            invocation.remark(fault.key() + " cleared");
        }
        return ExitCode.DONE;
    }
}
