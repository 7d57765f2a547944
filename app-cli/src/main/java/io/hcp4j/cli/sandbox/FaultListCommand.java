package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;

/** {@code sandbox fault list}: every fault, and whether it is set. */
public final class FaultListCommand implements Command {
    private final Flags flags = new Flags();
    private final FaultOption faults;
    private final CommandContext invocation;

    /** A command of one run. */
    public FaultListCommand(CommandContext invocation) {
        this.invocation = invocation;
        this.faults = new FaultOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        FaultTable.of(faults.board().list()).print(invocation.out());
        return ExitCode.DONE;
    }
}
