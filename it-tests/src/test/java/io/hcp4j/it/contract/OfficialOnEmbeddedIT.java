package io.hcp4j.it.contract;

import io.hcp4j.official.OfficialConnector;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.tck.ClusterApiContract;
import io.hcp4j.ports.testserver.ApiServer;

final class OfficialOnEmbeddedIT extends ClusterApiContract {

    OfficialOnEmbeddedIT() {
        super(ApiServer.requireProvided(OfficialOnEmbeddedIT.class));
    }

    @Override
    protected ClusterConnector connector() {
        return new OfficialConnector();
    }
}
