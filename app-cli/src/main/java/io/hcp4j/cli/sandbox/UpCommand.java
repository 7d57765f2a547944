package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.instance.Description;
import io.hcp4j.sandbox.instance.Instance;
import io.hcp4j.sandbox.instance.InstanceFolder;
import io.hcp4j.sandbox.instance.InstanceOptions;
import java.util.Optional;

/** {@code sandbox up}: in this process until it is told to end, or in the background. */
public final class UpCommand implements Action {
    private final Flags flags = new Flags();
    private final Flag<Boolean> detach = flags.flag("--detach")
            .help("Return when it is up; it goes on in the background until: hcp4j sandbox down.")
            .onOff(false);
    private final WorldOptions world = new WorldOptions(flags);
    private final FolderOption place;
    private final Invocation invocation;

    /** A command of one run. */
    public UpCommand(Invocation invocation) {
        this.invocation = invocation;
        this.place = new FolderOption(flags, invocation);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        InstanceFolder folder = place.folder();
        InstanceOptions options = world.of(folder);
        Optional<Description> running = folder.running();
        if (running.isPresent()) {
            return already(running.get());
        }
        if (detach.value()) {
            greet(place.background().ensure(WorldOptions.flags(options)), "hcp4j sandbox down");
            return ExitCode.DONE;
        }
        return inThisProcess(folder, options);
    }

    private ExitCode inThisProcess(InstanceFolder folder, InstanceOptions options) {
        folder.create();
        LogFile.take(folder.log());
        // Before anybody is told that it is up, and may end it.
        invocation.heedEnd();
        try (Instance instance =
                Instance.start(folder, options, invocation.wiring().connector(), invocation.environment())) {
            greet(instance.description(), "Ctrl-C");
            invocation.awaitEnd();
            invocation.remark("ending the sandbox");
            return ExitCode.DONE;
        } catch (HcpException e) {
            if (e.code() != ErrorCode.CONFLICT || !folder.inUse()) {
                throw e;
            }
            return already(place.background().await());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private ExitCode already(Description running) {
        invocation.remark("the sandbox is running already");
        greet(running, "hcp4j sandbox down");
        return ExitCode.DONE;
    }

    private void greet(Description running, String end) {
        invocation.out().println("sandbox is up: " + Sentences.kind(running));
        invocation.out().println("  management cluster      " + running.management());
        invocation.out().println("  infrastructure cluster  " + running.infrastructure());
        invocation.out().println("  name server             " + running.dns());
        invocation.out().println("  folder                  " + place.folder().root());
        invocation.out().flush();
        if (invocation.guided()) {
            return;
        }
        if (!place.usual()) {
            invocation.remark(
                    "first: export HCP4J_SANDBOX_DIR=" + place.folder().root());
        }
        invocation.remark("next:  hcp4j demo                       (a hosted cluster, from nothing to its nodes)");
        invocation.remark("       hcp4j --sandbox get clusters");
        invocation.remark(
                "       kubectl --kubeconfig " + place.folder().kubeconfig("management") + " get hostedclusters -A");
        invocation.remark("end:   " + end);
    }
}
