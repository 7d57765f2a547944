package io.hcp4j.it.infra;

import io.hcp4j.kubetesting.server.ApiServer;

/** On two API servers. */
final class InfraChecksIT extends InfraChecks {
    InfraChecksIT() {
        super("official");
    }

    @Override
    ApiServer managementCluster() {
        ApiServer management = ApiServer.require(InfraChecksIT.class);
        management.installCrds();
        return management;
    }

    @Override
    InfraServer infrastructureCluster() {
        return InfraServer.furnished(ApiServer.requireSecond(InfraChecksIT.class));
    }
}
