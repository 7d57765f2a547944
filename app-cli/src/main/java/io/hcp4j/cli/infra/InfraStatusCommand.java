package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Command;
import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.cli.output.OutputFormat;
import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.output.OutputOptions;
import io.hcp4j.cli.output.TextTable;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.infra.InfraItem;
import io.hcp4j.domain.infra.InfraObjects;
import io.hcp4j.domain.infra.InfraStatus;
import io.hcp4j.domain.infra.InfraStatusUseCase;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code infra status NAME}: what a hosted cluster has on its infrastructure cluster, and what is no longer needed. */
public final class InfraStatusCommand implements Command {
    private final Flags flags = new Flags();
    private final NameArgument name = NameArgument.typed(flags, "The hosted cluster.", ObjectType.CLUSTER);
    private final Flag<String> kubeconfig = flags.flag("--infra-kubeconfig-file")
            .label("FILE")
            .help("For a hosted cluster that is deleted: a kubeconfig of its infrastructure cluster.")
            .text("");
    private final Flag<String> namespace = flags.flag("--infra-namespace")
            .label("NAME")
            .help("For a hosted cluster that is deleted: the namespace of its VMs.")
            .text("");
    private final Flag<String> infraId = flags.flag("--infra-id")
            .label("ID")
            .help("For a hosted cluster that is deleted: its infra id (default: the one that hcp4j gives).")
            .text("");
    private final OutputOptions output =
            new OutputOptions(flags, EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.YAML));
    private final CommandContext invocation;

    /** A command of one run. */
    public InfraStatusCommand(CommandContext invocation) {
        this.invocation = invocation;
    }

    @Override
    public Flags flags() {
        return flags;
    }

    @Override
    public ExitCode run() {
        OutputFormat format = output.format();
        InfraObjects objects = new InfraStatusUseCase(invocation.clusters()).execute(command());
        objects.unseen().forEach(unseen -> invocation.info("note: not seen: " + unseen));
        switch (format) {
            case JSON -> invocation.out().print(invocation.text().writeJson(document(objects)));
            case YAML -> invocation.out().print(invocation.text().writeYaml(document(objects)));
            default -> table(objects.items());
        }
        return ExitCode.DONE;
    }

    private InfraStatus command() {
        String clusterNamespace = invocation.namespace();
        if (kubeconfig.value().isEmpty()) {
            return new InfraStatus.OfCluster(clusterNamespace, name.value());
        }
        if (namespace.value().isEmpty()) {
            throw new UsageException(
                    kubeconfig.name() + " needs " + namespace.name() + " as well", namespace.name() + " NAME");
        }
        return new InfraStatus.OfDeletedCluster(
                clusterNamespace,
                name.value(),
                new KubeconfigSource.File(Path.of(kubeconfig.value()).toAbsolutePath(), ""),
                namespace.value(),
                infraId.value());
    }

    private void table(List<InfraItem> items) {
        if (items.isEmpty()) {
            invocation.info("nothing of " + name.value() + " on the infrastructure cluster");
            return;
        }
        TextTable table = new TextTable("KIND", "NAME", "STATE", "LEFT OVER");
        items.forEach(item -> table.row(item.kind(), item.name(), item.state(), item.leftover()));
        table.print(invocation.out());
    }

    private static Document document(InfraObjects objects) {
        return OutputKind.INFRA_STATUS.document(Map.of(
                "objects",
                objects.items().stream()
                        .map(item -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("kind", item.kind());
                            entry.put("name", item.name());
                            entry.put("state", item.state());
                            entry.put("leftover", item.leftover());
                            return entry;
                        })
                        .toList(),
                "unseen",
                objects.unseen()));
    }
}
