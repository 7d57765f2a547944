package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code sandbox fault set}: makes something go wrong, for everything or for some hosted clusters. */
public final class FaultSetCommand implements Command {
    private final Flags flags = new Flags();
    private final Flag<String> name =
            FaultOption.name(flags, "The fault (required).").required().text("");
    private final Flag<List<String>> clusters = flags.flag("--cluster")
            .label("NAME")
            .help("Only for this hosted cluster, as NAME or NAMESPACE/NAME; repeatable (default: for everything).")
            .list();
    private final FaultOption faults;
    private final CommandContext invocation;

    /** A command of one run. */
    public FaultSetCommand(CommandContext invocation) {
        this.invocation = invocation;
        this.faults = new FaultOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        Fault fault = FaultOption.of(name);
        Scope scope = new Scope(whom());
        faults.board().set(fault, scope);
        invocation.info("set for " + FaultTable.whom(scope) + ": " + fault.description());
        return ExitCode.DONE;
    }

    private Set<String> whom() {
        return clusters.value().stream()
                .map(cluster ->
                        cluster.contains("/") ? cluster : invocation.options().namespace() + "/" + cluster)
                .collect(Collectors.toUnmodifiableSet());
    }
}
