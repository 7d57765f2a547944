package io.hcp4j.it.contract;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.contract.ClusterApiContract;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.connection.ClusterConnector;

final class Fabric8OnEmbeddedIT extends ClusterApiContract {

    Fabric8OnEmbeddedIT() {
        super(ApiServer.requireProvided(Fabric8OnEmbeddedIT.class));
    }

    @Override
    protected ClusterConnector connector() {
        return new Fabric8Connector();
    }
}
