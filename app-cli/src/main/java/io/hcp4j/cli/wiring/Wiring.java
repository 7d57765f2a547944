package io.hcp4j.cli.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.hcp4j.externalinfra.ExternalInfraModule;
import io.hcp4j.fabric8.Fabric8Module;
import io.hcp4j.files.FilesModule;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.KubeconfigLoader;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.placement.InfraCredentialsInspector;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The adapters behind the ports, for one choice of client library. Only the chosen library's module is made, so the classes of the other
 * are never loaded.
 */
public final class Wiring {
    private static final Map<String, Supplier<Module>> CLIENTS =
            Map.of("fabric8", Fabric8Module::new, "official", StrictModule::new);

    private final Injector injector;
    private final String client;

    private Wiring(Injector injector, String client) {
        this.injector = injector;
        this.client = client;
    }

    /** The ids that {@link #forClient} takes. */
    public static Set<String> clients() {
        return CLIENTS.keySet();
    }

    /** The adapters with a client library of {@link #clients()}. */
    public static Wiring forClient(String client) {
        Module library = Objects.requireNonNull(CLIENTS.get(client), client).get();
        return new Wiring(
                Guice.createInjector(
                        Stage.DEVELOPMENT, new StrictModule(), new FilesModule(), new ExternalInfraModule(), library),
                client);
    }

    /** YAML and JSON. */
    public TextFormat textFormat() {
        return injector.getInstance(TextFormat.class);
    }

    /** Reads kubeconfigs. */
    public KubeconfigLoader kubeconfigLoader() {
        return injector.getInstance(KubeconfigLoader.class);
    }

    /** Looks at the credentials of an infrastructure cluster. */
    public InfraCredentialsInspector infraCredentialsInspector() {
        return injector.getInstance(InfraCredentialsInspector.class);
    }

    /** Opens clusters through the chosen library. */
    public ClusterConnector connector() {
        Map<String, ClusterConnector> connectors = injector.getInstance(Key.get(new TypeLiteral<>() {}));
        return Objects.requireNonNull(connectors.get(client), client);
    }
}
