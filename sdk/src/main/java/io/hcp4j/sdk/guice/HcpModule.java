package io.hcp4j.sdk.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hcp4j.domain.access.Adapters;
import io.hcp4j.externalinfra.ExternalInfraClusters;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.sdk.HcpClient;
import io.hcp4j.sdk.StandardAdapters;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Binds {@link HcpClient}, one for the whole program, and the ports that it stands on: {@link ClusterConnector}, {@link KubeconfigLoader}, {@link
 * TextFormat}, {@link InfraClusters}, {@link ReleaseStreams} and {@link ReleaseImages}. Each can be replaced, and the client then uses the
 * replacement:
 *
 * <pre>{@code
 * Modules.override(new HcpModule()).with(new MyModule())
 * }</pre>
 *
 * <p>Guice closes nothing: the program closes the client when it ends.
 */
public final class HcpModule extends AbstractModule {
    private final StandardAdapters standard = new StandardAdapters();
    private final UnaryOperator<HcpClient.Builder> settings;

    /** For the management cluster of the standard kubeconfig. */
    public HcpModule() {
        this(UnaryOperator.identity());
    }

    /**
     * For a client with settings of its own.
     *
     * @param settings for instance {@code hcp -> hcp.kubeconfig(file).fieldManager("my-platform")}
     */
    public HcpModule(UnaryOperator<HcpClient.Builder> settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    @Provides
    @Singleton
    ClusterConnector connector() {
        return standard.connector();
    }

    @Provides
    TextFormat textFormat() {
        return standard.textFormat();
    }

    @Provides
    KubeconfigLoader kubeconfigLoader() {
        return standard.kubeconfigLoader();
    }

    @Provides
    ReleaseStreams releaseStreams(TextFormat format) {
        return standard.with(format).releaseStreams("");
    }

    @Provides
    ReleaseImages releaseImages(TextFormat format) {
        return standard.with(format).releaseImages();
    }

    @Provides
    @Singleton
    InfraClusters infraClusters(
            Provider<KubeconfigLoader> loader, Provider<ClusterConnector> connector, TextFormat format) {
        return new ExternalInfraClusters(loader::get, connector::get, format);
    }

    @Provides
    @Singleton
    Adapters adapters(
            Provider<ClusterConnector> connector,
            Provider<KubeconfigLoader> loader,
            Provider<InfraClusters> infra,
            Provider<TextFormat> format,
            Provider<ReleaseStreams> streams,
            Provider<ReleaseImages> images) {
        return new BoundAdapters(
                connector::get, loader::get, infra::get, format::get, streams::get, images::get, standard);
    }

    @Provides
    @Singleton
    HcpClient client(Adapters adapters) {
        return settings.apply(HcpClient.builder().adapters(adapters)).build();
    }

    /** Adapters as Guice has bound them. */
    private record BoundAdapters(
            Supplier<ClusterConnector> connectors,
            Supplier<KubeconfigLoader> loaders,
            Supplier<InfraClusters> infras,
            Supplier<TextFormat> formats,
            Supplier<ReleaseStreams> streams,
            Supplier<ReleaseImages> images,
            StandardAdapters standard)
            implements Adapters {
        @Override
        public ClusterConnector connector() {
            return connectors.get();
        }

        @Override
        public KubeconfigLoader kubeconfigLoader() {
            return loaders.get();
        }

        @Override
        public InfraClusters infraClusters() {
            return infras.get();
        }

        @Override
        public TextFormat textFormat() {
            return formats.get();
        }

        /** The bound ones are those of the standard controllers; others have to be asked for by address. */
        @Override
        public ReleaseStreams releaseStreams(String controller) {
            return controller.isEmpty()
                    ? streams.get()
                    : standard.with(formats.get()).releaseStreams(controller);
        }

        @Override
        public ReleaseImages releaseImages() {
            return images.get();
        }
    }
}
