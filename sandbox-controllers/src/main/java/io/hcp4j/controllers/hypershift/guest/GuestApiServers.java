package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.Map;
import java.util.Set;

/** The API servers of guest clusters, as their control planes need them. */
public interface GuestApiServers {

    /**
     * Has a guest's API server answer, and does nothing when it does already.
     *
     * @param controlPlane the guest's HostedControlPlane, alone in its namespace
     * @param wanted the desired address; where this machine cannot bind it, the server uses another one
     * @param names what its certificate is valid for besides its own address
     */
    GuestServer serve(ResourceKey controlPlane, Endpoint wanted, Set<String> names);

    /**
     * Has a guest's API server present certificates that users gave, in place of those it presented before. Nothing happens when there is
     * no such server.
     *
     * @param certificates by the name that clients ask for
     */
    void setServingCertificates(String controlPlaneNamespace, Map<String, ServingCertificate> certificates);

    /** The root of the certificates by which the parts of control planes know each other; the same for all of them. */
    SigningPair root();

    /** Ends a guest's API server and forgets what was in it; nothing happens when there is none. */
    void stop(String controlPlaneNamespace);

    /**
     * Where an API server is reached.
     *
     * @param host a name or an address
     * @param port 1 to 65535
     */
    record Endpoint(String host, int port) {
        /** As it stands in a kubeconfig. */
        public String url() {
            return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * An API server that answers.
     *
     * @param endpoint where
     * @param authority the PEM of its certificate authority
     * @param adminCertificate the PEM of a client certificate of the group {@code system:masters}
     * @param adminKey the PEM of that certificate's key
     */
    record GuestServer(Endpoint endpoint, String authority, String adminCertificate, String adminKey) {
        /** Without the key. */
        @Override
        public String toString() {
            return "GuestServer[" + endpoint.url() + "]";
        }
    }

    /**
     * A certificate authority.
     *
     * @param certificate as PEM
     * @param key as PEM
     */
    record SigningPair(String certificate, String key) {
        /** Without the key. */
        @Override
        public String toString() {
            return "SigningPair";
        }
    }

    /**
     * A certificate that users gave for the API server.
     *
     * @param chain it and those of its issuers, as PEM
     * @param key as PEM
     */
    record ServingCertificate(String chain, String key) {
        /** Without the key. */
        @Override
        public String toString() {
            return "ServingCertificate";
        }
    }
}
