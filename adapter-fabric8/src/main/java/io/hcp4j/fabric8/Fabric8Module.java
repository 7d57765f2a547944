package io.hcp4j.fabric8;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.hcp4j.ports.connection.ClusterConnector;
import java.util.Map;

/** Offers the fabric8 client to the wiring. */
public final class Fabric8Module extends AbstractModule {
    private final ClusterConnector connector;

    /** The client in this process's environment. */
    public Fabric8Module() {
        this.connector = new Fabric8Connector();
    }

    /** The client in another environment, which names the proxies. */
    public Fabric8Module(Map<String, String> environment) {
        this.connector = new Fabric8Connector(environment);
    }

    @Override
    protected void configure() {
        MapBinder.newMapBinder(binder(), String.class, ClusterConnector.class)
                .addBinding(Fabric8Connector.ID)
                .toInstance(connector);
    }
}
