package io.hcp4j.cli.manifest;

import io.hcp4j.cli.frame.Action;
import io.hcp4j.cli.frame.DryRun;
import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.cli.frame.ManifestFiles;
import io.hcp4j.cli.frame.OutputFormat;
import io.hcp4j.cli.frame.OutputOptions;
import io.hcp4j.cli.frame.ProblemPrinter;
import io.hcp4j.cli.waiting.WaitOptions;
import io.hcp4j.domain.manifest.Application;
import io.hcp4j.domain.manifest.Applied;
import io.hcp4j.domain.manifest.Compared;
import io.hcp4j.domain.manifest.Comparison;
import io.hcp4j.domain.manifest.Manifest;
import io.hcp4j.domain.manifest.Manifests;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code apply -f FILE}: makes the management cluster as the files say. Nothing is written unless the server takes all of it. */
public final class ApplyCommand implements Action {
    private final Flags flags = new Flags();
    private final ManifestFiles files;
    private final ManagerFlag manager;
    private final Flag<String> dryRun;
    private final Flag<Boolean> force;
    private final Flag<Boolean> waits;
    private final WaitOptions wait;
    private final OutputOptions output;
    private final Invocation invocation;

    /** A command of one run. */
    public ApplyCommand(Invocation invocation) {
        this.files = new ManifestFiles(flags, invocation);
        this.manager = new ManagerFlag(flags);
        this.dryRun = flags.flag("--dry-run")
                .label("MODE")
                .offers("none", "client", "server")
                .help(
                        "none, client (judge the files, ask nobody) or server (have the server check them) (default: none).")
                .text("none");
        this.force = flags.flag("--force-conflicts")
                .help("Take over fields that others own, whatever they have written there.")
                .onOff(false);
        this.waits = flags.flag("--wait")
                .help("Return when the clusters are rolled out and the node pools have their nodes.")
                .onOff(false);
        this.wait = new WaitOptions(flags, invocation);
        this.output = new OutputOptions(
                flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.NAME, OutputFormat.JSON, OutputFormat.YAML));
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        DryRun mode = DryRun.of(dryRun.value());
        List<Manifest> manifests =
                Manifests.of(files.read(), invocation.options().namespace());
        if (mode == DryRun.CLIENT) {
            return judge(manifests, format);
        }
        ClusterApi management = invocation.clusters().management();
        String fieldManager = manager.on(management);
        Comparison comparison = new Comparison(
                management,
                manifests,
                fieldManager,
                invocation.clusters().options().fieldManager());
        List<Problem> problems = comparison.problems();
        if (!problems.isEmpty()) {
            return refuse(problems);
        }
        List<Compared> compared = comparison.rehearse();
        Optional<ExitCode> refused = refused(compared);
        if (refused.isPresent()) {
            invocation.remark("nothing was changed");
            return refused.get();
        }
        List<Compared.Accepted> accepted = accepted(compared);
        if (mode == DryRun.SERVER) {
            ApplyPrinter printer = new ApplyPrinter(invocation, format, " (server dry run)");
            accepted.forEach(object -> printer.print(new Applied(object.manifest(), object.effect(), object.after())));
            printer.end();
            return ExitCode.DONE;
        }
        ExitCode code = write(management, accepted, fieldManager, format);
        if (code == ExitCode.DONE && waits.value()) {
            AppliedGoals goals = new AppliedGoals(management);
            manifests.forEach(manifest -> goals.of(manifest).ifPresent(goal -> wait.until(management, goal)));
        }
        return code;
    }

    private ExitCode judge(List<Manifest> manifests, OutputFormat format) {
        List<Problem> problems = new ManifestValidator()
                .validate(manifests.stream().map(Manifest::document).toList());
        if (!problems.isEmpty()) {
            return refuse(problems);
        }
        ApplyPrinter printer = new ApplyPrinter(invocation, format, " (client dry run)");
        manifests.forEach(manifest -> printer.print(manifest, manifest.document(), "valid"));
        printer.end();
        return ExitCode.DONE;
    }

    private ExitCode refuse(List<Problem> problems) {
        return ProblemPrinter.brief(invocation).print(problems, UnaryOperator.identity());
    }

    /** Reports what the server does not take; the code of the first. */
    private Optional<ExitCode> refused(List<Compared> compared) {
        Optional<ExitCode> first = Optional.empty();
        for (Compared object : compared) {
            Optional<HcpException> reason = Optional.empty();
            if (object instanceof Compared.Refused refused) {
                reason = Optional.of(refused.reason());
            } else if (object instanceof Compared.Accepted accepted && !force.value()) {
                reason = accepted.conflict();
            }
            Optional<ExitCode> code = reason.map(invocation::report);
            first = first.or(() -> code);
        }
        return first;
    }

    private List<Compared.Accepted> accepted(List<Compared> compared) {
        List<Compared.Accepted> accepted = new ArrayList<>();
        for (Compared object : compared) {
            if (object instanceof Compared.Accepted one) {
                accepted.add(one);
            }
            LeftAlone.remark(invocation, object);
        }
        return accepted;
    }

    private ExitCode write(
            ClusterApi management, List<Compared.Accepted> objects, String fieldManager, OutputFormat format) {
        ApplyOptions options = ApplyOptions.by(fieldManager);
        ApplyPrinter printer = new ApplyPrinter(invocation, format, "");
        List<Manifest> done = new ArrayList<>();
        try {
            new Application(management, force.value() ? options.forced() : options, applied -> {
                        done.add(applied.manifest());
                        printer.print(applied);
                    })
                    .run(objects);
        } catch (HcpException failure) {
            ExitCode code = invocation.report(failure);
            say("applied", done);
            say(
                    "not applied",
                    objects.stream()
                            .map(Compared.Accepted::manifest)
                            .filter(manifest -> !done.contains(manifest))
                            .toList());
            invocation.err().println("  try: the same command again; it goes on where this one stopped");
            return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : code;
        }
        printer.end();
        return ExitCode.DONE;
    }

    private void say(String title, List<Manifest> manifests) {
        if (!manifests.isEmpty()) {
            invocation
                    .err()
                    .println("  " + title + ": "
                            + manifests.stream()
                                    .map(manifest -> manifest.key().reference())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
