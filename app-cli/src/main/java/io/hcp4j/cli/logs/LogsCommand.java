package io.hcp4j.cli.logs;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.domain.logs.ControlPlaneComponent;
import io.hcp4j.domain.logs.ReadLogs;
import io.hcp4j.domain.logs.ReadLogsResult;
import io.hcp4j.domain.logs.ReadLogsUseCase;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code logs NAME [COMPONENT ...]}: prints what the components of a hosted control plane write; without any, lists them. */
public final class LogsCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name;
    private final LogFlags chosen;
    private final CommandContext invocation;

    /** A command of one run. */
    public LogsCommand(CommandContext invocation) {
        this.name = NameArgument.followed(
                flags,
                ObjectType.CLUSTER,
                "The hosted cluster.",
                "COMPONENT",
                "Components of its control plane, or TYPE/NAME of a workload or pod (default: they are listed).");
        this.chosen = new LogFlags(flags);
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        try {
            ReadLogsResult result = new ReadLogsUseCase(invocation.clusters())
                    .execute(
                            new ReadLogs(
                                    invocation.namespace(),
                                    name.value(),
                                    name.following(),
                                    chosen.containers(),
                                    chosen.options()),
                            new LogPrinter(invocation));
            return invocation.cancellation().requested() ? ExitCode.INTERRUPTED : ended(result);
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.CANCELLED
                    && invocation.cancellation().requested()) {
                return ExitCode.INTERRUPTED;
            }
            throw failure;
        }
    }

    private ExitCode ended(ReadLogsResult result) {
        if (result instanceof ReadLogsResult.Done done) {
            return done.unread().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
        if (result instanceof ReadLogsResult.NoneNamed none) {
            list(none.components());
            return ExitCode.DONE;
        }
        throw failure(result);
    }

    private void list(List<ControlPlaneComponent> components) {
        if (components.isEmpty()) {
            invocation.info("the control plane of " + name.value() + " has no components yet");
            return;
        }
        TextTable table = new TextTable("NAME", "KIND", "READY", "RESTARTS");
        for (ControlPlaneComponent each : components) {
            table.row(each.name(), each.kind(), each.ready() + "/" + each.pods(), Integer.toString(each.restarts()));
        }
        table.print(invocation.out());
        invocation.info("choose one or more: "
                + invocation
                        .options()
                        .suggestions()
                        .command(
                                invocation.namespace(),
                                "logs " + name.value() + " " + components.get(0).name()));
    }

    private HcpException failure(ReadLogsResult result) {
        if (result instanceof ReadLogsResult.UnknownComponent unknown) {
            return failure(
                    "the control plane of " + name.value() + " has no component \"" + unknown.name() + "\""
                            + unknown.nearest().map(near -> ", perhaps " + near).orElse(""),
                    unknown.components().stream()
                            .map(ControlPlaneComponent::name)
                            .distinct()
                            .toList());
        }
        if (result instanceof ReadLogsResult.UnknownContainer unknown) {
            return failure("no pod of these has a container \"" + unknown.name() + "\"", unknown.containers());
        }
        if (result instanceof ReadLogsResult.NoneRestarted none) {
            return failure(
                    none.sources().stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + (none.sources().size() == 1
                                    ? " has no previous log: it was never restarted"
                                    : " have no previous logs: they were never restarted"),
                    List.of());
        }
        return failure(
                "no pods at the moment: " + String.join(", ", ((ReadLogsResult.NoPods) result).names()), List.of());
    }

    private static HcpException failure(String message, List<String> allowed) {
        HcpException.Builder failure = HcpException.of(ErrorCode.NOT_FOUND, message);
        return allowed.isEmpty()
                ? failure.build()
                : failure.remedy("one of " + String.join(", ", allowed)).build();
    }
}
