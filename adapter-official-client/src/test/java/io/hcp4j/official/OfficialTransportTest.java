package io.hcp4j.official;

import io.hcp4j.ports.rest.TransportFactory;
import io.hcp4j.ports.rest.contract.TransportContract;

class OfficialTransportTest extends TransportContract {

    @Override
    protected TransportFactory factory() {
        return new OfficialTransportFactory();
    }
}
