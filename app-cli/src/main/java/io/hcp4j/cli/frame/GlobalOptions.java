package io.hcp4j.cli.frame;

import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The flags that every command takes, before or after its words. Each may also be set as {@code HCP4J_<FLAG>}; the flag wins. */
public final class GlobalOptions {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description =
                    "The kubeconfig of the management cluster (default: $KUBECONFIG, the pod's own, ~/.kube/config).")
    String kubeconfig = "";

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "The context of the kubeconfig (default: the current one).")
    String context = "";

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "The namespace of the hosted clusters (default: clusters).")
    String namespace = "clusters";

    @Option(
            names = "--client",
            paramLabel = "ID",
            description = "The Kubernetes client library: fabric8 or official (default: fabric8).")
    String client = "fabric8";

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = GoDuration.class,
            description = "When the whole command gives up, for example 10m or 1h30m (default: 0, never).")
    Duration timeout = Duration.ZERO;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more; twice: with stack traces.")
    boolean[] verbose = {};

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but results and errors.")
    boolean quiet;

    @Option(names = "--no-color", description = "No colours. NO_COLOR in the environment does the same.")
    boolean noColor;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    GlobalOptions() {}

    /** The namespace of the hosted clusters; never empty. */
    public String namespace() {
        return namespace;
    }

    /** The client library's id; one that exists. */
    public String client() {
        return client;
    }

    /** When the whole command gives up; zero for never. */
    public Duration timeout() {
        return timeout;
    }

    /** How much more to say: 0, 1 ({@code -v}), 2 ({@code -vv}). */
    public int verbosity() {
        return verbose.length;
    }

    /** Whether progress and remarks are unwanted. */
    public boolean quiet() {
        return quiet;
    }

    /** Where the management cluster's settings come from. */
    public KubeconfigSource kubeconfig() {
        return kubeconfig.isEmpty()
                ? new KubeconfigSource.Standard(context)
                : new KubeconfigSource.File(Path.of(kubeconfig).toAbsolutePath(), context);
    }
}
