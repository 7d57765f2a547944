package io.hcp4j.sandbox.engine;

import io.hcp4j.documents.Yaml;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Starts API servers. Each is a Kubernetes cluster of its own, as far as clients can tell. */
public interface Engine {

    /**
     * Starts an API server and returns when it answers.
     *
     * @throws EngineException when it could not be started
     */
    Server start(Request request);

    /** What it is, for people: {@code embedded}, {@code kube-apiserver v1.36.3}. */
    String description();

    /**
     * What to start.
     *
     * @param name of the cluster, unique in the sandbox; the same name finds the same state again where state is kept
     * @param address an address of this machine to listen at
     * @param port the port, or 0 for any that is free
     * @param names what its certificate is valid for besides the address
     * @param history how many writes of each resource it remembers for watches that come back, where the engine leaves that open
     */
    record Request(String name, String address, int port, Set<String> names, int history) {
        private static final int USUAL_HISTORY = 1000;
        private static final int SHORT_HISTORY = 100;

        /** Copies the names. */
        public Request {
            names = Set.copyOf(names);
        }

        /** At a free port of the loopback interface. */
        public static Request local(String name) {
            return new Request(name, "127.0.0.1", 0, Set.of(), USUAL_HISTORY);
        }

        /** The same somewhere else. */
        public Request at(String elsewhere, int otherPort) {
            return new Request(name, elsewhere, otherPort, names, history);
        }

        /** One of very many, in which little happens. */
        public static Request guest(String name, String address, int port, Set<String> names) {
            return new Request(name, address, port, names, SHORT_HISTORY);
        }
    }

    /** An API server that runs. */
    interface Server extends AutoCloseable {

        /** Its host, as clients have to use it. */
        String host();

        /** Its port. */
        int port();

        /** The PEM of the certificate authority that clients have to trust. */
        String authority();

        /** A kubeconfig with one context, of an administrator. */
        String kubeconfig();

        /**
         * The same, as client libraries take it.
         *
         * @param name what messages call the server
         */
        default Kubeconfig connection(String name) {
            return Yaml.kubeconfig(kubeconfig(), name);
        }

        /** The PEM of a client certificate of the group {@code system:masters}, and of its key. */
        ClientCertificate admin();

        /** An administrator's way to it that needs no connection; empty where the server is not in this process. */
        Optional<ClusterApi> inProcess();

        /**
         * Presents certificates of other authorities to clients that ask for certain names, in place of those it presented before. From
         * new connections on, within moments. A certificate that cannot be parsed is not presented.
         *
         * @param certificates by the name that clients ask for
         */
        void setServingCertificates(Map<String, ServingCertificate> certificates);

        /** What controllers need to stand in for a controller manager; empty where the server itself does what one would. */
        Optional<Upkeep> upkeep();

        /** Ends it. Its state stays where state is kept. */
        @Override
        void close();

        /** Ends it and forgets its state. */
        void discard();
    }

    /** What a controller manager does with keys and requests of its own, which no client's port has. */
    interface Upkeep {
        /** Lets go of a namespace that has ended and is empty. What fails is asked for again. */
        void release(Document namespace);

        /** The data of a Secret that asks for a token of an account: one that lasts as long as the Secret. Not base64 yet. */
        Document credentials(Document account, Document secret);
    }

    /**
     * A certificate that a client shows.
     *
     * @param certificate as PEM
     * @param key as PEM
     */
    record ClientCertificate(String certificate, String key) {
        /** Without the key. */
        @Override
        public String toString() {
            return "ClientCertificate";
        }
    }

    /**
     * A certificate that a server shows.
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
