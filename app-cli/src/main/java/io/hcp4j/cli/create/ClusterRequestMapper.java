package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.input.NameArgument;
import io.hcp4j.cli.naming.ObjectType;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.ImageContentSource;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.EncryptionKey;
import io.hcp4j.domain.creation.SshKey;
import io.hcp4j.domain.creation.input.MirrorList;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;
import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** Every flag that says what the cluster is to be, and the request they add up to. */
final class ClusterRequestMapper {
    final NameArgument name;
    final ReleaseOptions release;
    final FileOptions files;
    final NodePoolOptions pool;
    final WorkerOptions workers;
    final NetworkOptions network;
    final ControlPlaneOptions controlPlane;
    final InfraOptions infra;

    private final FlagReader reader = new FlagReader();

    ClusterRequestMapper(Flags flags) {
        name = NameArgument.ofNew(flags, ObjectType.CLUSTER, "The name of the cluster (required).", flag -> flag.sets(
                        HOSTED_CLUSTER, "metadata.name")
                .sets(NODE_POOL, "metadata.name")
                .sets(NODE_POOL, "spec.clusterName"));
        release = new ReleaseOptions(flags);
        files = new FileOptions(flags);
        pool = new NodePoolOptions(flags);
        workers = new WorkerOptions(flags);
        network = new NetworkOptions(flags);
        controlPlane = new ControlPlaneOptions(flags);
        infra = new InfraOptions(flags);
    }

    /** What is wrong with the flags themselves; complete after {@link #request}. */
    List<Problem> problems() {
        return reader.problems();
    }

    /** The request, as far as the flags can be read. */
    ClusterRequest request(String namespace, TextFormat format) {
        if (name.orEmpty().isEmpty()) {
            reader.refuse(name.flag(), "", "is required", "");
        }
        require(files.pullSecret);
        ClusterRequest.Builder request = ClusterRequest.builder()
                .namespace(namespace)
                .name(name.orEmpty())
                .labels(reader.pairs(controlPlane.labels))
                .annotations(reader.pairs(controlPlane.annotations))
                .spec(spec(format))
                .pullSecret(reader.file(files.pullSecret).orElse(""))
                .sshKey(sshKey())
                .trustBundle(reader.publicFile(files.trustBundle, "certificates only"))
                .infraKubeconfig(new PlatformMapper(reader, infra).kubeconfig())
                .encryptionKey(encryptionKey());
        return request.pool(pool.replicas.value() < 0 ? Optional.empty() : Optional.of(pool()))
                .build();
    }

    private void require(Flag<String> flag) {
        if (flag.value().isEmpty()) {
            reader.refuse(flag.name(), "", "is required", "");
        }
    }

    private HostedClusterSpec spec(TextFormat format) {
        HostedClusterSpec.Builder spec = HostedClusterSpec.builder();
        ClusterSpecMapper flags = new ClusterSpecMapper(reader);
        flags.release(release, spec);
        flags.controlPlane(controlPlane, spec);
        flags.configuration(release, controlPlane).ifPresent(spec::configuration);
        new NetworkMapper(reader, network).applyTo(spec, name.orEmpty());
        new PlatformMapper(reader, infra).applyTo(spec, name.orEmpty());
        return spec.imageContentSources(imageContentSources(format)).build();
    }

    private NodePoolSpec pool() {
        NodePoolSpecMapper flags = new NodePoolSpecMapper(reader);
        return flags.spec(
                        pool.replicas,
                        release.image,
                        release.architecture,
                        flags.management(pool.upgradeType, pool.autoRepair),
                        workers)
                .nodeDrainTimeout(reader.text(pool.drainTimeout))
                .nodeVolumeDetachTimeout(reader.text(pool.volumeDetachTimeout))
                .pausedUntil(reader.text(controlPlane.pausedUntil))
                .build();
    }

    private Optional<SshKey> sshKey() {
        if (files.generateSsh.value() && !files.sshKey.value().isEmpty()) {
            return reader.refuse("--generate-ssh", "", "excludes --ssh-key", "one or the other");
        }
        return files.generateSsh.value()
                ? Optional.of(SshKey.generate())
                : reader.publicFile(files.sshKey, "the public key").map(SshKey::ofPublic);
    }

    private Optional<EncryptionKey> encryptionKey() {
        return reader.file(files.encryptionKey).flatMap(base64 -> {
            try {
                return Optional.of(EncryptionKey.ofBase64(base64));
            } catch (IllegalArgumentException e) {
                return reader.refuse(
                        files.encryptionKey.name(), files.encryptionKey.value(), "holds no key", "32 bytes in Base64");
            }
        });
    }

    private List<ImageContentSource> imageContentSources(TextFormat format) {
        Flag<String> flag = files.imageContentSources;
        Optional<String> yaml = reader.file(flag);
        if (yaml.isEmpty()) {
            return List.of();
        }
        try {
            MirrorList mirrors = MirrorList.read(format.readYamlValue(yaml.get(), flag.value()));
            mirrors.problems()
                    .forEach(problem -> reader.refuse(
                            flag.name(),
                            flag.value(),
                            problem.message(),
                            problem.allowed().text()));
            return mirrors.sources();
        } catch (HcpException e) {
            reader.refuse(
                    flag.name(), flag.value(), String.valueOf(e.getMessage()), "a list of {source, mirrors} in YAML");
            return List.of();
        }
    }
}
