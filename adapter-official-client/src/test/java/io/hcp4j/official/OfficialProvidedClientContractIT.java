package io.hcp4j.official;

import io.hcp4j.kubetesting.contract.ClusterApiContract;
import io.hcp4j.ports.connection.ClusterConnector;

final class OfficialProvidedClientContractIT extends ClusterApiContract {
    @Override
    protected ClusterConnector connector() {
        return new CallerProvidedClientConnector();
    }

    @Override
    protected boolean readsKubeconfigs() {
        return false;
    }
}
