package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.controllers.crds.Definitions;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ResourceKind;

/** {@code sandbox crds}: the definitions of all kinds that the sandbox serves, for other clusters. */
public final class CrdsCommand implements Action {
    private final Invocation invocation;

    /** A command of one run. */
    public CrdsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return new Flags();
    }

    @Override
    public ExitCode run() {
        String separator = "";
        for (ResourceKind kind : Kinds.ALL) {
            invocation.out().print(separator);
            invocation.out().print(invocation.text().writeYaml(Definitions.of(kind)));
            separator = "---\n";
        }
        return ExitCode.DONE;
    }
}
