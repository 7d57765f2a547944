package io.hcp4j.fabric8;

import io.hcp4j.kubetesting.contract.ClusterApiContract;
import io.hcp4j.ports.connection.ClusterConnector;

final class Fabric8ContractIT extends ClusterApiContract {
    @Override
    protected ClusterConnector connector() {
        return new Fabric8Connector();
    }
}
