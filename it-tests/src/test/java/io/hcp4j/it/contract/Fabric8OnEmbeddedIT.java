package io.hcp4j.it.contract;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.tck.ClusterApiContract;
import io.hcp4j.ports.testserver.ApiServer;

final class Fabric8OnEmbeddedIT extends ClusterApiContract {

    Fabric8OnEmbeddedIT() {
        super(ApiServer.requireProvided(Fabric8OnEmbeddedIT.class));
    }

    @Override
    protected ClusterConnector connector() {
        return new Fabric8Connector();
    }
}
