package io.hcp4j.official;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.MapBinder;
import io.hcp4j.ports.connection.ClusterConnector;

/** Offers the official Kubernetes Java client to the wiring. */
public final class OfficialModule extends AbstractModule {

    @Override
    protected void configure() {
        MapBinder.newMapBinder(binder(), String.class, ClusterConnector.class)
                .addBinding(OfficialConnector.ID)
                .toInstance(new OfficialConnector());
    }
}
