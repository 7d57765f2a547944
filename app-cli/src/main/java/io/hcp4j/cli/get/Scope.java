package io.hcp4j.cli.get;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.ResourceKind;

/** Which namespaces of the management cluster a list is about: {@code -n} and {@code -A}. */
final class Scope {
    private final Flag<Boolean> allNamespaces;
    private final Flag<String> selector;
    private final Flag<Boolean> watch;
    private final Invocation invocation;

    /**
     * Declares the flag.
     *
     * @param objects what is listed, for help
     */
    Scope(Flags flags, String objects, Invocation invocation) {
        this.allNamespaces = flags.flag("-A", "--all-namespaces")
                .help("The " + objects + " of all namespaces, whatever --namespace says.")
                .onOff(false);
        this.selector = flags.flag("-l", "--selector")
                .label("SELECTOR")
                .help("Only those with these labels, for example team=blue,env!=test.")
                .text("");
        this.watch = flags.flag("-w", "--watch")
                .help("Print every change as well, until --timeout or Ctrl-C.")
                .onOff(false);
        this.invocation = invocation;
    }

    boolean everywhere() {
        return allNamespaces.value();
    }

    /** Whether changes are wanted, too. */
    boolean watched() {
        return watch.value();
    }

    ObjectPages pages(ResourceKind kind) {
        return new ObjectPages(invocation.clusters().managementCluster(), query(kind));
    }

    ListQuery query(ResourceKind kind) {
        ListQuery all = everywhere()
                ? ListQuery.everywhere(kind)
                : ListQuery.in(kind, invocation.options().namespace());
        return all.withLabels(selector.value());
    }

    /** For messages. */
    String where() {
        return everywhere()
                ? "any namespace"
                : "namespace " + invocation.options().namespace();
    }
}
