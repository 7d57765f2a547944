package io.hcp4j.it.contract;

import io.hcp4j.kubetesting.contract.ClusterApiContract;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.official.OfficialConnector;
import io.hcp4j.ports.connection.ClusterConnector;

final class OfficialOnEmbeddedIT extends ClusterApiContract {

    OfficialOnEmbeddedIT() {
        super(ApiServer.requireProvided(OfficialOnEmbeddedIT.class));
    }

    @Override
    protected ClusterConnector connector() {
        return new OfficialConnector();
    }
}
