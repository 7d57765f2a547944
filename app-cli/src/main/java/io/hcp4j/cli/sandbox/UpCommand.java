package io.hcp4j.cli.sandbox;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.instance.Instance;
import io.hcp4j.sandbox.instance.InstanceFolder;
import io.hcp4j.sandbox.instance.InstanceOptions;
import io.hcp4j.sandbox.instance.SandboxDescriptor;
import java.util.List;
import java.util.Optional;

/** {@code sandbox up}: in this process until it is stopped, or in the background. */
public final class UpCommand implements Command {
    private final Flags flags = new Flags();
    private final Flag<Boolean> detach = flags.flag("--detach")
            .help("Return when it is up; it runs in the background until: hcp4j sandbox down.")
            .onOff(false);
    private final Flag<Boolean> repair = flags.flag("--repair")
            .help("First put damaged files of the folder aside, keep what is whole, and say what was lost.")
            .onOff(false);
    private final SandboxOptions world = new SandboxOptions(flags);
    private final FolderOption place;
    private final CommandContext invocation;

    /** A command of one run. */
    public UpCommand(CommandContext invocation) {
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
        if (repair.value() && !folder.inUse()) {
            repair(folder);
        }
        InstanceOptions options = world.instanceOptions(folder);
        Optional<SandboxDescriptor> running = folder.running();
        if (running.isPresent()) {
            return already(running.get());
        }
        if (detach.value()) {
            greet(place.background().ensure(SandboxOptions.flags(options)), place.command("sandbox down"));
            return ExitCode.DONE;
        }
        return inThisProcess(folder, options);
    }

    private void repair(InstanceFolder folder) {
        List<String> lost = folder.repair();
        lost.forEach(invocation::info);
        if (lost.isEmpty()) {
            invocation.info("no file in " + folder.root() + " is damaged");
        }
    }

    private ExitCode inThisProcess(InstanceFolder folder, InstanceOptions options) {
        folder.create();
        LogFile.take(folder.log());
        // Before the message that it is up, after which a user may stop it.
        invocation.heedEnd();
        try (Instance instance =
                Instance.start(folder, options, invocation.wiring().connector(), invocation.environment())) {
            greet(instance.description(), "Ctrl-C");
            invocation.awaitEnd();
            invocation.info("stopping the sandbox");
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

    private ExitCode already(SandboxDescriptor running) {
        invocation.info("the sandbox is running already");
        greet(running, place.command("sandbox down"));
        return ExitCode.DONE;
    }

    private void greet(SandboxDescriptor running, String end) {
        invocation.out().println("sandbox is up: " + Messages.kind(running));
        invocation.out().println("  management cluster      " + running.management());
        invocation.out().println("  infrastructure cluster  " + running.infrastructure());
        invocation.out().println("  name server             " + running.dns());
        invocation.out().println("  folder                  " + place.folder().root());
        invocation.out().flush();
        if (invocation.guided()) {
            return;
        }
        if (!place.usual()) {
            invocation.info("first: export HCP4J_SANDBOX_DIR=" + place.folder().root());
        }
        invocation.info("next:  hcp4j demo                       (a hosted cluster, from nothing to its nodes)");
        invocation.info("       hcp4j --sandbox get clusters");
        invocation.info(
                "       kubectl --kubeconfig " + place.folder().kubeconfig("management") + " get hostedclusters -A");
        invocation.info("end:   " + end);
    }
}
