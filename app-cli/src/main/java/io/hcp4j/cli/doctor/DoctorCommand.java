package io.hcp4j.cli.doctor;

import io.hcp4j.cli.core.Argument;
import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.Confirmation;
import io.hcp4j.cli.input.InputFiles;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.Repair;
import io.hcp4j.domain.doctor.Doctor;
import io.hcp4j.domain.doctor.DoctorResult;
import io.hcp4j.domain.doctor.DoctorUseCase;
import io.hcp4j.domain.doctor.StandardChecks;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code doctor}: whether the clusters have what hosted clusters need; {@code doctor list} and {@code doctor explain CHECK}: what that is. */
public final class DoctorCommand implements Command {
    private static final String LIST = "list";
    private static final String EXPLAIN = "explain";

    private final Flags flags = new Flags();
    private final List<Check> checks = StandardChecks.withClassPath();
    private final Argument words =
            flags.words("WORD", "list: all checks. explain CHECK: one of them. Else the clusters are checked.", 2);
    private final CheckNamesOption only =
            new CheckNamesOption(flags, "--only", "Checks to make, comma-separated (default: all).", checks);
    private final CheckNamesOption skipped =
            new CheckNamesOption(flags, "--skip", "Checks to leave out, comma-separated.", checks);
    private final Flag<String> pullSecret = flags.flag("--pull-secret")
            .label("FILE")
            .help("The pull secret for hosted clusters (default: that of the management cluster).")
            .text("");
    private final Flag<String> infra = flags.flag("--infra-kubeconfig-file")
            .label("FILE")
            .help("A kubeconfig of the cluster that runs the VMs (default: the management cluster).")
            .text("");
    private final Flag<String> cluster = flags.flag("--for-cluster")
            .label("NAME")
            .help("A hosted cluster, to check the cluster that runs its VMs as well.")
            .text("");
    private final Flag<Boolean> fix = flags.flag("--fix")
            .help("Make the documented safe changes of the management cluster, after showing them.")
            .onOff(false);
    private final Confirmation confirmation;
    private final OutputOptions output = new OutputOptions(
            flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.WIDE, OutputFormat.JSON, OutputFormat.YAML));
    private final CommandContext invocation;

    /** A command of one run. */
    public DoctorCommand(CommandContext invocation) {
        this.confirmation = new Confirmation(flags, invocation);
        this.invocation = invocation;
        flags.check(this::requireOneInfrastructure);
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        List<String> typed = words.values();
        DoctorPrinter printer = new DoctorPrinter(invocation, output.format());
        if (typed.isEmpty()) {
            return check(printer);
        }
        if (typed.get(0).equals(LIST) && typed.size() == 1) {
            printer.list(descriptions());
            return ExitCode.DONE;
        }
        if (typed.get(0).equals(EXPLAIN) && typed.size() == 2) {
            printer.explain(described(typed.get(1)));
            return ExitCode.DONE;
        }
        throw new UsageException(
                "doctor is followed by nothing, by list, or by explain and the name of a check",
                invocation.options().suggestions().commandWithoutNamespace("doctor list"));
    }

    private ExitCode check(DoctorPrinter printer) {
        Doctor command = Doctor.all().withOnly(only.value()).without(skipped.value());
        if (!pullSecret.value().isEmpty()) {
            command = command.withPullSecret(new InputFiles(invocation).read(pullSecret.value()));
        }
        if (!infra.value().isEmpty()) {
            command = command.on(new Doctor.Infrastructure.Given(
                    new KubeconfigSource.File(Path.of(infra.value()).toAbsolutePath(), "")));
        } else if (!cluster.value().isEmpty()) {
            command = command.on(new Doctor.Infrastructure.OfCluster(invocation.namespace(), cluster.value()));
        }
        DoctorUseCase doctor = new DoctorUseCase(invocation.clusters(), checks);
        DoctorResult result = doctor.execute(command);
        if (fix.value() && fixed(doctor, command, result)) {
            result = doctor.execute(command);
        }
        printer.print(result, descriptions());
        return switch (result.worst()) {
            case FAILED -> ExitCode.FAILED;
            case UNKNOWN -> ExitCode.FORBIDDEN;
            default -> ExitCode.DONE;
        };
    }

    /** Shows what can be changed, asks, and changes it; whether anything was changed. */
    private boolean fixed(DoctorUseCase doctor, Doctor command, DoctorResult found) {
        List<Repair> repairs = doctor.repairs(command, found);
        if (repairs.isEmpty()) {
            return false;
        }
        invocation.info("this will be changed on the management cluster:");
        repairs.forEach(repair -> invocation.info("  " + repair.key() + ": " + repair.what()));
        confirmation.requireAnswer();
        if (!confirmation.agreed("make these changes?")) {
            return false;
        }
        repairs.forEach(repair -> {
            doctor.apply(repair);
            invocation.info("changed " + repair.key());
        });
        return true;
    }

    private void requireOneInfrastructure() {
        if (!infra.value().isEmpty() && !cluster.value().isEmpty()) {
            throw new UsageException(
                    infra.name() + " and " + cluster.name() + " both say which cluster runs the VMs",
                    "give one of them");
        }
    }

    private List<CheckDescription> descriptions() {
        return checks.stream().map(Check::description).toList();
    }

    private CheckDescription described(String id) {
        Set<String> known =
                descriptions().stream().map(CheckDescription::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return descriptions().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UsageException.notAmong(EXPLAIN, id, known));
    }
}
