package io.hcp4j.fabric8;

import io.hcp4j.ports.rest.TransportFactory;
import io.hcp4j.ports.rest.contract.TransportContract;

class Fabric8TransportTest extends TransportContract {

    @Override
    protected TransportFactory factory() {
        return new Fabric8TransportFactory();
    }
}
