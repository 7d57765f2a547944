package io.hcp4j.fabric8;

import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kubetesting.transport.TransportContract;

class Fabric8TransportTest extends TransportContract {

    @Override
    protected TransportFactory factory() {
        return new Fabric8TransportFactory();
    }
}
