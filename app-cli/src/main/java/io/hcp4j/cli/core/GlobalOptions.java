package io.hcp4j.cli.core;

import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.ports.connection.Impersonation;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The flags that every command takes, before or after its words. Each may also be set as {@code HCP4J_<FLAG>}; the flag wins. */
public final class GlobalOptions {
    private final Flags flags = new Flags();

    private final Flag<String> kubeconfig = flags.flag("--kubeconfig")
            .label("FILE")
            .help("The kubeconfig of the management cluster (default: $KUBECONFIG, the pod's own, ~/.kube/config).")
            .text("");
    private final Flag<String> context = flags.flag("--context")
            .label("NAME")
            .help("The context of the kubeconfig (default: the current one).")
            .names(LiveName.CONTEXT)
            .text("");
    private final Flag<Boolean> sandbox = flags.flag("--sandbox")
            .help("Use the sandbox's management cluster, and start the sandbox if it is not running.")
            .onOff(false);
    private final Flag<String> as = flags.flag("--as")
            .label("USER")
            .help("Act on the management cluster as another user, if you may impersonate it (default: yourself).")
            .text("");
    private final Flag<List<String>> asGroup = flags.flag("--as-group")
            .label("GROUP")
            .help("A group of that user; repeatable.")
            .texts();
    private final Flag<String> asUid =
            flags.flag("--as-uid").label("UID").help("The uid of that user.").text("");
    private final Flag<String> namespace = flags.flag("-n", "--namespace")
            .sets(FieldFlags.HOSTED_CLUSTER, "metadata.namespace")
            .sets(FieldFlags.NODE_POOL, "metadata.namespace")
            .label("NAME")
            .help("The namespace of the hosted clusters (default: that of the context when it holds hosted clusters"
                    + " and nothing is created or destroyed, else " + ClusterRequest.DEFAULT_NAMESPACE + ").")
            .names(LiveName.NAMESPACE)
            .text(ClusterRequest.DEFAULT_NAMESPACE);
    private final Flag<String> client = flags.flag("--client")
            .label("ID")
            .help("The Kubernetes client library: fabric8 or official (default: fabric8).")
            .offers("fabric8", "official")
            .text("fabric8");
    private final Flag<Duration> timeout = flags.flag("--timeout")
            .label("DURATION")
            .help(
                    "When the whole command gives up, counted from its first request, for example 10m or 1h30m (default: 0,"
                            + " never).")
            .duration(Duration.ZERO);
    private final Flag<List<Boolean>> verbose = flags.flag("-v", "--verbose")
            .help("Print more; twice: with stack traces.")
            .count();
    private final Flag<Boolean> quiet =
            flags.flag("-q", "--quiet").help("Print only results and errors.").onOff(false);
    private final Flag<Boolean> noColor = flags.flag("--no-color")
            .help("No colours. NO_COLOR in the environment does the same.")
            .onOff(false);

    GlobalOptions() {
        flags.check(this::checkCluster);
        flags.check(this::checkClient);
        flags.flag("-h", "--help").help("Show this help.").asksForHelp();
    }

    Flags flags() {
        return flags;
    }

    /** The namespace of the hosted clusters. */
    public String namespace() {
        return namespace.value();
    }

    /** Whether the user named the namespace, even if it is the default. */
    boolean namespaceGiven() {
        return namespace.given();
    }

    /** The client library's id; one that exists. */
    public String client() {
        return client.value();
    }

    /** When the whole command gives up; zero for never. */
    public Duration timeout() {
        return timeout.value();
    }

    /** Whether the user said when to give up, even if never. */
    public boolean timeoutGiven() {
        return timeout.given();
    }

    /** How much more to say: 0, 1 ({@code -v}), 2 ({@code -vv}). */
    public int verbosity() {
        return verbose.value().size();
    }

    /** Whether progress and remarks are unwanted. */
    public boolean quiet() {
        return quiet.value();
    }

    /** Whether colours are unwanted. */
    public boolean noColor() {
        return noColor.value();
    }

    /** Whether the sandbox's management cluster is meant. What is typed wins over the environment. */
    public boolean sandbox() {
        return sandbox.value() && (sandbox.typed() || !(kubeconfig.typed() || context.typed()));
    }

    /**
     * Checks that flags fit together.
     *
     * @throws UsageException when two of the same rank name different clusters, or when a group or uid has no user
     */
    private void checkCluster() {
        for (Flag<String> rival : List.of(kubeconfig, context)) {
            if (sandbox.value() && rival.given() && rival.typed() == sandbox.typed()) {
                throw new UsageException(
                        sandbox.name() + " and " + rival.name() + " name two clusters", "one of the two");
            }
        }
        boolean attributes = !asGroup.value().isEmpty() || !asUid.value().isEmpty();
        if (attributes && as.value().isEmpty()) {
            Flag<?> attribute = asGroup.value().isEmpty() ? asUid : asGroup;
            throw new UsageException(attribute.name() + " is of no use without the user's name", as.name() + " USER");
        }
    }

    /** Checks that the client library exists. */
    private void checkClient() {
        if (!Wiring.clients().contains(client())) {
            throw UsageException.notAmong(client.name(), client(), Wiring.clients());
        }
    }

    /** Flags for another command line, so that it is as quiet, as colourful and of the same client as this one. */
    public List<String> inherited() {
        List<String> words = new ArrayList<>(List.of("--quiet=" + quiet(), "--no-color=" + noColor()));
        if (client.typed()) {
            words.add("--client=" + client());
        }
        return words;
    }

    /**
     * Commands to suggest, with the flags of this command line by which they reach the same cluster. What the environment sets holds for
     * them too.
     */
    public Suggestions suggestions() {
        List<String> words = new ArrayList<>();
        if (sandbox.typed()) {
            words.add(sandbox.value() ? sandbox.name() : sandbox.name() + "=false");
        }
        for (Flag<String> flag : List.of(kubeconfig, context, client)) {
            if (flag.typed()) {
                words.add(flag.name());
                words.add(flag.value());
            }
        }
        return new Suggestions(words, namespace.typed() ? namespace.value() : "", namespace.untyped());
    }

    /** The user to act as on the management cluster; empty for the one whom its settings name. */
    Optional<Impersonation> impersonation() {
        return as.value().isEmpty()
                ? Optional.empty()
                : Optional.of(new Impersonation(as.value(), asGroup.value(), asUid.value()));
    }

    /** Where the management cluster's settings come from when it is not the sandbox's. */
    public KubeconfigSource kubeconfig() {
        return kubeconfig.value().isEmpty()
                ? new KubeconfigSource.Standard(context.value())
                : new KubeconfigSource.File(Path.of(kubeconfig.value()).toAbsolutePath(), context.value());
    }
}
