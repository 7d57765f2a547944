package io.hcp4j.official;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kubetesting.transport.TransportContract;
import java.util.Map;

class OfficialTransportTest extends TransportContract {

    @Override
    protected TransportFactory factory() {
        return new OfficialTransportFactory(ProxyEnvironment.of(Map.of()));
    }
}
