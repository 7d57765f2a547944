package io.hcp4j.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.hcp4j.domain.access.Adapters;
import io.hcp4j.externalinfra.ExternalInfraClusters;
import io.hcp4j.fabric8.Fabric8Module;
import io.hcp4j.files.FilesModule;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.official.OfficialModule;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.infra.InfraClusters;
import io.hcp4j.ports.release.ReleaseImages;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.releaseregistry.ReleaseRegistryModule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The adapters behind the ports, for one choice of client library. Only the chosen library's module is made, so the classes of the other
 * are never loaded.
 *
 * <p>What needs no cluster is made directly: starting Guice would take longer than rendering a cluster does.
 */
public final class Wiring implements Adapters {
    private static final Map<String, Function<Map<String, String>, Module>> CLIENTS =
            Map.of("fabric8", Fabric8Module::new, "official", OfficialModule::new);

    private final TextFormat textFormat = new YamlTextFormat();
    private final String client;
    private final Map<String, String> environment;
    private @Nullable Injector injector;

    private Wiring(String client, Map<String, String> environment) {
        this.client = client;
        this.environment = environment;
    }

    /** The ids that {@link #forClient} takes. */
    public static Set<String> clients() {
        return CLIENTS.keySet();
    }

    /** The adapters with a client library of {@link #clients()}, in the environment of this process. */
    public static Wiring forClient(String client) {
        return forClient(client, System.getenv());
    }

    /** The same in another environment: it says which kubeconfig is read when none is named, and which proxies are used. */
    public static Wiring forClient(String client, Map<String, String> environment) {
        return new Wiring(client, environment);
    }

    @Override
    public TextFormat textFormat() {
        return textFormat;
    }

    @Override
    public InfraClusters infraClusters() {
        return new ExternalInfraClusters(this::kubeconfigLoader, this::connector, textFormat);
    }

    @Override
    public KubeconfigLoader kubeconfigLoader() {
        return injector().getInstance(KubeconfigLoader.class);
    }

    @Override
    public ClusterConnector connector() {
        Map<String, ClusterConnector> connectors = injector().getInstance(Key.get(new TypeLiteral<>() {}));
        return Objects.requireNonNull(connectors.get(client), client);
    }

    @Override
    public ReleaseStreams releaseStreams(String controller) {
        return releases(controller).getInstance(ReleaseStreams.class);
    }

    @Override
    public ReleaseImages releaseImages() {
        return releases("").getInstance(ReleaseImages.class);
    }

    /** Apart from the others, which most commands need alone. */
    private Injector releases(String controller) {
        return injector().createChildInjector(new ReleaseRegistryModule(controller, environment));
    }

    private Injector injector() {
        if (injector == null) {
            Module clientModule =
                    Objects.requireNonNull(CLIENTS.get(client), client).apply(environment);
            injector = Guice.createInjector(
                    Stage.DEVELOPMENT, new StrictModule(), new FilesModule(environment), clientModule);
        }
        return injector;
    }
}
