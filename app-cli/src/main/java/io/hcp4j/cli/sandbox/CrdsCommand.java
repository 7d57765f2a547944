package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.controllers.crds.CustomResourceDefinitions;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.resource.ResourceKind;

/** {@code sandbox crds}: the definitions of all kinds that the sandbox serves, for other clusters. */
public final class CrdsCommand implements Command {
    private final CommandContext invocation;

    /** A command of one run. */
    public CrdsCommand(CommandContext invocation) {
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
            invocation.out().print(invocation.text().writeYaml(CustomResourceDefinitions.of(kind)));
            separator = "---\n";
        }
        return ExitCode.DONE;
    }
}
