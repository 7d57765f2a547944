package io.hcp4j.official;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.hcp4j.ports.connection.ClusterConnector;
import java.util.Map;

/** Offers the official Kubernetes Java client to the wiring. */
public final class OfficialModule extends AbstractModule {
    private final ClusterConnector connector;

    /** The client in this process's environment. */
    public OfficialModule() {
        this.connector = new OfficialConnector();
    }

    /** The client in another environment, which names the proxies. */
    public OfficialModule(Map<String, String> environment) {
        this.connector = new OfficialConnector(environment);
    }

    @Override
    protected void configure() {
        MapBinder.newMapBinder(binder(), String.class, ClusterConnector.class)
                .addBinding(OfficialConnector.ID)
                .toInstance(connector);
    }
}
