package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.controllers.faults.Fault;

/** {@code sandbox fault clear}: ends a fault, or all. */
public final class FaultClearCommand implements Command {
    private final Flags flags = new Flags();
    private final Flag<String> name =
            FaultOption.name(flags, "The fault (default: all).").text("");
    private final FaultOption faults;
    private final CommandContext invocation;

    /** A command of one run. */
    public FaultClearCommand(CommandContext invocation) {
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
            invocation.info("all faults cleared");
        } else {
            Fault fault = FaultOption.of(name);
            faults.board().clear(fault);
            invocation.info(fault.key() + " cleared");
        }
        return ExitCode.DONE;
    }
}
