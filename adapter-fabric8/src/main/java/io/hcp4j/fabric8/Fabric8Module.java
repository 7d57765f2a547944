package io.hcp4j.fabric8;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.hcp4j.ports.connection.ClusterConnector;

/** Offers the fabric8 client to the wiring. */
public final class Fabric8Module extends AbstractModule {

    @Override
    protected void configure() {
        MapBinder.newMapBinder(binder(), String.class, ClusterConnector.class)
                .addBinding(Fabric8Connector.ID)
                .toInstance(new Fabric8Connector());
    }
}
