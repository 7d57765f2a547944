package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** A test with the proxy between the client and the real server. */
abstract class FaultCase extends ContractCase {
    final FaultProxy proxy;

    FaultCase(ClusterApiContract suite) {
        super(suite);
        this.proxy = FaultProxy.before(server);
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    final ClusterApi throughProxy() {
        return throughProxy(LIMITS);
    }

    final ClusterApi throughProxy(ConnectionLimits limits) {
        return open(proxy.admin(), limits);
    }

    /** Requests of a method for one object. */
    static Predicate<Seen> on(String method, ResourceKey key) {
        return Seen.request(method, "/" + key.namespace() + "/" + key.kind().plural() + "/" + key.name());
    }

    /** Requests that create a ConfigMap. */
    static Predicate<Seen> creation() {
        return Seen.request("POST", "/configmaps");
    }
}
