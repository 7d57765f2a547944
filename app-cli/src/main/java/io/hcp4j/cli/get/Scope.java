package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.util.function.Predicate;

/** A list of objects on the management cluster, in one namespace or, with {@code -A}, in all. */
final class Scope {
    private final Flag<Boolean> allNamespaces;
    private final ObjectList list;
    private final String objects;
    private final Invocation invocation;

    /**
     * Declares the flags.
     *
     * @param objects what is listed, for help and messages
     */
    Scope(Flags flags, String objects, Invocation invocation) {
        this.allNamespaces = flags.flag("-A", "--all-namespaces")
                .help("The " + objects + " of all namespaces, whatever --namespace says.")
                .onOff(false);
        this.list = new ObjectList(flags, invocation);
        this.objects = objects;
        this.invocation = invocation;
    }

    boolean everywhere() {
        return allNamespaces.value();
    }

    /**
     * Prints them.
     *
     * @throws UsageException for a name in all namespaces
     */
    ExitCode show(ResourceKind kind, Columns columns, Predicate<Document> wanted) {
        list.check();
        if (everywhere() && list.named()) {
            throw new UsageException(
                    allNamespaces.name() + ": a name stands for one object, in one namespace",
                    "--namespace instead, or no name");
        }
        String namespace = invocation.options().namespace();
        ListQuery all = everywhere() ? ListQuery.everywhere(kind) : ListQuery.in(kind, namespace);
        return list.show(
                invocation.clusters().management(),
                all,
                columns,
                wanted,
                "no " + objects + " in " + (everywhere() ? "any namespace" : "namespace " + namespace));
    }
}
