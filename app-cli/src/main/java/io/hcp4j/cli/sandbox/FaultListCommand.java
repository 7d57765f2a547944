package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;

/** {@code sandbox fault list}: every fault, and whether it is set. */
public final class FaultListCommand implements Action {
    private final Flags flags = new Flags();
    private final FaultOption faults;
    private final Invocation invocation;

    /** A command of one run. */
    public FaultListCommand(Invocation invocation) {
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
