package io.hcp4j.cli.get;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;

/** In which namespaces of the management cluster objects are listed: in one, or, with {@code -A}, in all. */
final class ScopeOptions {
    private final Flag<Boolean> allNamespaces;
    private final String objects;
    private final CommandContext invocation;

    /**
     * Declares the flag.
     *
     * @param objects what is listed, for help and messages
     */
    ScopeOptions(Flags flags, String objects, CommandContext invocation) {
        this.allNamespaces = flags.flag("-A", "--all-namespaces")
                .help("The " + objects + " of all namespaces, whatever --namespace says.")
                .onOff(false);
        this.objects = objects;
        this.invocation = invocation;
    }

    boolean everywhere() {
        return allNamespaces.value();
    }

    /**
     * The namespaces.
     *
     * @throws UsageException for a name in all namespaces
     */
    Scope scope(Selection selection) {
        if (!everywhere()) {
            return Scope.namespace(invocation.namespace());
        }
        if (selection.byName()) {
            throw new UsageException(
                    allNamespaces.name() + ": a name stands for one object, in one namespace",
                    "--namespace instead, or no name");
        }
        return Scope.allNamespaces();
    }

    /** What to say of an empty list. */
    String none() {
        return "no " + objects + " in " + (everywhere() ? "any namespace" : "namespace " + invocation.namespace());
    }
}
