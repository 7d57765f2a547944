package io.hcp4j.cli.create;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.infra.EmulatedManagement;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.NodePoolDefaults;
import io.hcp4j.domain.infra.SkippedInfraChecks;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.infra.FlatKubeconfig;
import io.hcp4j.ports.release.ReleaseStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Turns the flags of a cluster into the command that creates it, as far as they can be read. */
final class CreateClusterMapper {
    private final CommandContext invocation;
    private final ClusterRequestMapper flags;

    CreateClusterMapper(CommandContext invocation, ClusterRequestMapper flags) {
        this.invocation = invocation;
        this.flags = flags;
    }

    /** The command; whether and how it is carried out is left to the caller. */
    CreateCluster.Builder command() {
        ClusterRequest request = flattened(flags.request(invocation.options().namespace(), invocation.text()));
        CreateCluster.Builder command = CreateCluster.builder()
                .request(request)
                .releaseController(flags.release.controller.value())
                .registryCheck(!invocation.options().sandbox())
                .nodeArchitecture(architecture());
        String stream = flags.release.stream.value().strip();
        if (!stream.isEmpty()) {
            command.releaseStream(new ReleaseStream(stream));
        }
        command.skippedInfraChecks(skippedInfraChecks());
        if (request.infraKubeconfig().isPresent()) {
            command.loopbackAllowed(() -> EmulatedManagement.is(invocation, true));
        }
        return command;
    }

    /** What is wrong with the flags themselves; complete after {@link #command}. */
    List<Problem> problems() {
        return flags.problems();
    }

    /** The request with an infrastructure kubeconfig that refers to no file of this machine, as far as that is possible. */
    private ClusterRequest flattened(ClusterRequest request) {
        if (request.infraKubeconfig().isEmpty()) {
            return request;
        }
        String flag = flags.infra.kubeconfig.name();
        String file = flags.infra.kubeconfig.value();
        Path folder = Objects.requireNonNullElse(Path.of(file).toAbsolutePath().getParent(), Path.of("/"));
        FlatKubeconfig flat = invocation
                .wiring()
                .infraClusters()
                .flatten(request.infraKubeconfig().get(), folder, file);
        if (!flat.inlined().isEmpty()) {
            invocation.info("note: " + flag + ": what the files of " + String.join(", ", flat.inlined())
                    + " hold now is stored in it");
        }
        flat.unreadable().forEach(entry -> invocation.info("warning: " + flag + ": " + entry));
        return ClusterRequest.builder()
                .from(request)
                .infraKubeconfig(flat.text())
                .infraKubeconfigSource(file)
                .build();
    }

    /** The controllers of the sandbox run on this machine, where a loopback address means the same for all. */
    private SkippedInfraChecks skippedInfraChecks() {
        SkippedInfraChecks skipped = flags.infra.skipped.value();
        return invocation.options().sandbox() ? skipped.and(Rule.LOOPBACK_SERVER) : skipped;
    }

    private Architecture architecture() {
        return Arrays.stream(Architecture.values())
                .filter(known -> known.wireName().equalsIgnoreCase(flags.release.architecture.value()))
                .findFirst()
                .orElse(NodePoolDefaults.ARCHITECTURE);
    }
}
