package io.hcp4j.sdk;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.externalinfra.ExternalInfraClusters;
import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.releaseregistry.ImageRegistry;
import io.hcp4j.releaseregistry.ReleaseController;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The adapters of the SDK, with the one client library that is chosen or that is on the class path. Safe for use by many threads. */
public final class StandardAdapters implements Adapters {
    private final Map<String, String> environment;
    private final TextFormat textFormat;
    private final KubeconfigLoader kubeconfigLoader;
    private volatile @Nullable ClusterConnector connector;

    /** Adapters with the client library on the class path, which is looked for when it is first needed. */
    public StandardAdapters() {
        this(System.getenv(), new YamlTextFormat(), null);
    }

    /** Adapters with a client library. */
    public StandardAdapters(ClusterConnector connector) {
        this(System.getenv(), new YamlTextFormat(), Objects.requireNonNull(connector, "connector"));
    }

    private StandardAdapters(
            Map<String, String> environment, TextFormat textFormat, @Nullable ClusterConnector connector) {
        this.environment = environment;
        this.textFormat = textFormat;
        this.kubeconfigLoader = FileKubeconfigLoader.of(environment);
        this.connector = connector;
    }

    /** The same adapters, which read and write texts in another way; kubeconfigs are read as before. */
    public StandardAdapters with(TextFormat format) {
        return new StandardAdapters(environment, Objects.requireNonNull(format, "format"), connector);
    }

    /**
     * The client library.
     *
     * @throws HcpException BAD_CONNECTION_SETTINGS when none is chosen and the class path has none, or several
     */
    @Override
    public ClusterConnector connector() {
        ClusterConnector known = connector;
        if (known == null) {
            known = only(ServiceLoader.load(ClusterConnector.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());
            connector = known;
        }
        return known;
    }

    static ClusterConnector only(List<ClusterConnector> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String problem = found.isEmpty()
                ? "no Kubernetes client library is on the class path"
                : "several Kubernetes client libraries are on the class path and none is chosen: "
                        + found.stream().map(ClusterConnector::id).sorted().collect(Collectors.joining(", "));
        throw HcpException.of(ErrorCode.BAD_CONNECTION_SETTINGS, problem)
                .remedy(
                        found.isEmpty()
                                ? "add hcp4j-adapter-fabric8 or hcp4j-adapter-official-client"
                                : "choose one with HcpClient.builder().connector(...)")
                .build();
    }

    @Override
    public KubeconfigLoader kubeconfigLoader() {
        return kubeconfigLoader;
    }

    @Override
    public InfraClusters infraClusters() {
        return new ExternalInfraClusters(this::kubeconfigLoader, this::connector, textFormat);
    }

    @Override
    public TextFormat textFormat() {
        return textFormat;
    }

    @Override
    public ReleaseStreams releaseStreams(String controller) {
        return new ReleaseController(
                controller.isEmpty() ? ReleaseController.PUBLIC : controller, textFormat, environment);
    }

    @Override
    public ReleaseImages releaseImages() {
        return new ImageRegistry(textFormat, environment);
    }
}
