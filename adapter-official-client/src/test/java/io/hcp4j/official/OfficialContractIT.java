package io.hcp4j.official;

import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.tck.ClusterApiContract;

final class OfficialContractIT extends ClusterApiContract {
    @Override
    protected ClusterConnector connector() {
        return new OfficialConnector();
    }
}
