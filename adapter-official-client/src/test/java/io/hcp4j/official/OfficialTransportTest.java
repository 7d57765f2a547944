package io.hcp4j.official;

import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kubetesting.transport.TransportContract;

class OfficialTransportTest extends TransportContract {

    @Override
    protected TransportFactory factory() {
        return new OfficialTransportFactory();
    }
}
