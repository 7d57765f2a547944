package io.hcp4j.fabric8;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kubetesting.transport.TransportContract;
import java.util.Map;

class Fabric8TransportTest extends TransportContract {

    @Override
    protected TransportFactory factory() {
        return new Fabric8TransportFactory(ProxyEnvironment.of(Map.of()));
    }
}
