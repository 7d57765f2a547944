package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.domain.server.TestAdapters;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.ports.release.ReleaseTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adapters with releases of a test: what streams hold, and for which architectures images exist. */
final class Releases implements Adapters {
    private final TestAdapters others = new TestAdapters();
    private final List<ReleaseTag> tags = new ArrayList<>();
    private Set<String> architectures = Set.of("amd64");
    private boolean reachable = true;

    /** Adds a release to every stream. */
    Releases holding(String version) {
        tags.add(new ReleaseTag(version, image(version), "Accepted"));
        return this;
    }

    /** The architectures that every image exists for. */
    Releases builtFor(String... names) {
        architectures = Set.of(names);
        return this;
    }

    /** Neither release controllers nor registries answer. */
    Releases unreachable() {
        reachable = false;
        return this;
    }

    /** The image of a version. */
    static String image(String version) {
        return "registry.example.com/release:" + version + "-x86_64";
    }

    @Override
    public ClusterConnector connector() {
        return others.connector();
    }

    @Override
    public KubeconfigLoader kubeconfigLoader() {
        return others.kubeconfigLoader();
    }

    @Override
    public TextFormat textFormat() {
        return others.textFormat();
    }

    @Override
    public ReleaseStreams releaseStreams(String controller) {
        return (stream, access) -> answer(tags);
    }

    @Override
    public ReleaseImages releaseImages() {
        return (image, access) -> answer(architectures);
    }

    @Override
    public InfraClusters infraClusters() {
        return others.infraClusters();
    }

    private <T> T answer(T known) {
        if (reachable) {
            return known;
        }
        throw HcpException.of(ErrorCode.UNREACHABLE, "no answer").build();
    }
}
