package io.hcp4j.cli.core;

import io.hcp4j.cli.background.BackgroundSandbox;
import io.hcp4j.cli.background.SandboxLocation;
import io.hcp4j.cli.background.StoppedSandbox;
import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.inventory.ChooseNamespace;
import io.hcp4j.domain.inventory.ChooseNamespaceUseCase;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * All that one run of the command line has at hand. Data goes to {@link #out}; progress, remarks and errors to {@link #err}. What is
 * expensive (Guice, connections) is made when first asked for. Used by one thread.
 */
public final class CommandContext implements AutoCloseable {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final boolean ownsProcess;
    private final boolean guided;
    private final GlobalOptions options = new GlobalOptions();
    private final Cancellation cancellation = new Cancellation(Thread.currentThread());
    private @Nullable Deadline deadline;
    private @Nullable Kubeconfig kubeconfig;
    private @Nullable String namespace;
    private @Nullable Wiring wiring;
    private @Nullable ClusterAccess clusters;
    private @Nullable ClusterApi management;

    private CommandContext(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            boolean ownsProcess,
            boolean guided) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.ownsProcess = ownsProcess;
        this.guided = guided;
    }

    /** A run inside another program, which keeps its signals. */
    public static CommandContext embedded(
            InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new CommandContext(in, out, err, environment, false, false);
    }

    /** A run that is the whole process: Ctrl-C cancels it once it talks to a cluster. */
    public static CommandContext process(
            InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new CommandContext(in, out, err, environment, true, false);
    }

    /** A run of another command line with the same streams and environment, for a user whom this one guides. */
    public CommandContext another() {
        return new CommandContext(in, out, err, environment, ownsProcess, true);
    }

    /** Whether another command says what comes next. */
    public boolean guided() {
        return guided;
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Where results go. */
    public PrintStream out() {
        return out;
    }

    /** Where everything else goes. */
    public PrintStream err() {
        return err;
    }

    /** The environment; use this, never {@code System.getenv}. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The global flags; their values are there once the action runs. */
    public GlobalOptions options() {
        return options;
    }

    /**
     * The namespace of existing hosted clusters: that of the flag; else that of the kubeconfig's context when it holds hosted clusters; else
     * the flag's default. What creates or destroys goes by the flag and its default alone, as {@code hcp} does.
     */
    public String namespace() {
        if (namespace == null) {
            namespace = options.namespaceGiven()
                    ? options.namespace()
                    : new ChooseNamespaceUseCase(clusters())
                            .execute(new ChooseNamespace(kubeconfig().namespace(), options.namespace()));
            if (!namespace.equals(options.namespace()) && options.verbosity() > 0) {
                info("namespace " + namespace + ", which the kubeconfig's context names");
            }
        }
        return namespace;
    }

    /** What the streams are connected to. */
    public Terminal terminal() {
        return Terminal.of(environment, options);
    }

    /** Whether results are printed in colours: on a terminal, unless the user wants none or nothing but results. */
    public boolean coloursResults() {
        return terminal().out() && terminal().colour() && !options.quiet();
    }

    /** Whether the user wants it to stop. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** When the whole command gives up; the clock runs from its first request. */
    public Deadline deadline() {
        if (deadline == null) {
            deadline = options.timeout().isZero() ? Deadline.never() : Deadline.afterFirstUse(options.timeout());
        }
        return deadline;
    }

    /** Gives the command so much time from now on. Connections that it has are closed: they would end when it should have ended. */
    public void extend(Duration time) {
        disconnect();
        deadline = Deadline.after(time);
    }

    /** Lets the time of {@code --timeout} begin anew, after the user was asked for something. */
    public void restartTimeout() {
        if (!options.timeout().isZero()) {
            extend(options.timeout());
        }
    }

    /** Prints a line for the user that is no result, unless {@code --quiet} is given. */
    public void info(String line) {
        if (!options.quiet()) {
            err.println(line);
        }
    }

    /** Prints a failure as the frame prints one that ends a command, for commands that have more to say after it. */
    public ExitCode report(HcpException failure) {
        return new ErrorPrinter(err, options).print(explained(failure));
    }

    /** A failure with what is known of it on this machine. */
    HcpException explained(HcpException failure) {
        return failure.code() == ErrorCode.UNREACHABLE
                ? new StoppedSandbox(SandboxLocation.of(environment)).explain(failure)
                : failure;
    }

    /** YAML and JSON. */
    public TextFormat text() {
        return wiring().textFormat();
    }

    /** The adapters, for what has no method of its own here. */
    public Wiring wiring() {
        if (wiring == null) {
            wiring = Wiring.forClient(options.client(), environment);
        }
        return wiring;
    }

    /** The clusters that the flags name. */
    public ClusterAccess clusters() {
        if (clusters == null) {
            if (ownsProcess) {
                InterruptSignal.handle("INT", this::interrupted);
            }
            clusters = new ClusterAccess(
                    wiring(), this::managementCluster, CallOptions.defaults().until(deadline()));
        }
        return clusters;
    }

    /** From now on, who wants the process to end is heard by {@link #awaitEnd}, and does not end it at once. */
    public void heedEnd() {
        if (ownsProcess) {
            for (String signal : List.of("INT", "TERM", "HUP")) {
                InterruptSignal.handle(signal, this::end);
            }
        }
    }

    /** Waits until the user or the system wants the process to end. */
    public void awaitEnd() {
        while (!cancellation.requested() && !Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        // What is to be done for an orderly end must not fail for it.
        Thread.interrupted();
    }

    private ClusterApi managementCluster() {
        Kubeconfig settings = kubeconfig();
        management = wiring().connector()
                .open(
                        options.impersonation().map(settings::actingAs).orElse(settings),
                        clusters().connection());
        return management;
    }

    private Kubeconfig kubeconfig() {
        if (kubeconfig == null) {
            kubeconfig = wiring().kubeconfigLoader().load(managementSource());
        }
        return kubeconfig;
    }

    private KubeconfigSource managementSource() {
        return options.sandbox()
                ? new BackgroundSandbox(SandboxLocation.of(environment), environment, this::info, Deadline.never())
                        .managementCluster()
                : options.kubeconfig();
    }

    /** Does something during which Ctrl-C is for another program, such as an editor that the user has in front of them. */
    public void withoutInterrupts(Runnable work) {
        if (!ownsProcess) {
            work.run();
            return;
        }
        InterruptSignal.handle("INT", () -> {});
        try {
            work.run();
        } finally {
            InterruptSignal.handle("INT", this::interrupted);
        }
    }

    private void end() {
        if (!cancellation.request()) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.status());
        }
    }

    private void interrupted() {
        if (cancellation.request()) {
            err.println("interrupted: stopping after the call under way; press Ctrl-C again to stop at once");
            err.flush();
        } else {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.status());
        }
    }

    private void disconnect() {
        if (clusters != null) {
            clusters.close();
            clusters = null;
        }
        if (management != null) {
            management.close();
            management = null;
        }
    }

    /** Closes connections and flushes. */
    @Override
    public void close() {
        disconnect();
        out.flush();
        err.flush();
    }
}
