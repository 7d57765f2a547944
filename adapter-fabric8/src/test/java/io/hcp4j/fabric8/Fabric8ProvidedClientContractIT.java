package io.hcp4j.fabric8;

import io.hcp4j.kubetesting.contract.ClusterApiContract;
import io.hcp4j.ports.connection.ClusterConnector;

final class Fabric8ProvidedClientContractIT extends ClusterApiContract {
    @Override
    protected ClusterConnector connector() {
        return new CallerProvidedClientConnector();
    }

    @Override
    protected boolean readsKubeconfigs() {
        return false;
    }
}
