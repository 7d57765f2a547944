package io.hcp4j.domain.ingress;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import java.util.Objects;

/** The way into one service of the control plane ({@code servicePublishingStrategy}, by {@code type}). */
public sealed interface IngressStrategy extends Extensible {

    /**
     * A Service of type LoadBalancer.
     *
     * @param hostname name under which it will be known; "" for its address alone
     * @param unknown what else the object holds
     */
    record LoadBalancer(String hostname, Document unknown) implements IngressStrategy {

        /** Checks that nothing is missing. */
        public LoadBalancer {
            Objects.requireNonNull(hostname, "hostname");
            Objects.requireNonNull(unknown, "unknown");
        }

        /** The address alone. */
        public LoadBalancer() {
            this("", Document.empty());
        }
    }

    /**
     * An OpenShift Route of the management cluster.
     *
     * @param hostname name of the route; "" for one that the management cluster's router makes up
     * @param unknown what else the object holds
     */
    record Route(String hostname, Document unknown) implements IngressStrategy {

        /** Checks that nothing is missing. */
        public Route {
            Objects.requireNonNull(hostname, "hostname");
            Objects.requireNonNull(unknown, "unknown");
        }

        /** Under that name. */
        public Route(String hostname) {
            this(hostname, Document.empty());
        }

        /** Under a name that the router makes up. */
        public Route() {
            this("");
        }
    }

    /**
     * A port on every node of the management cluster.
     *
     * @param address name or address of the nodes; required by the server
     * @param port the port; 0 for one that the management cluster chooses
     * @param unknown what else the object holds
     */
    record NodePort(String address, int port, Document unknown) implements IngressStrategy {

        /** Checks that nothing is missing. */
        public NodePort {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(unknown, "unknown");
        }

        /** On that address and port. */
        public NodePort(String address, int port) {
            this(address, port, Document.empty());
        }
    }

    /**
     * No way in ({@code None}).
     *
     * @param unknown what else the object holds
     */
    record Unpublished(Document unknown) implements IngressStrategy {

        /** Checks that nothing is missing. */
        public Unpublished {
            Objects.requireNonNull(unknown, "unknown");
        }

        /** Nothing else. */
        public Unpublished() {
            this(Document.empty());
        }
    }

    /**
     * A public bucket, for OIDC documents.
     *
     * @param unknown what else the object holds
     */
    record S3(Document unknown) implements IngressStrategy {

        /** Checks that nothing is missing. */
        public S3 {
            Objects.requireNonNull(unknown, "unknown");
        }

        /** Nothing else. */
        public S3() {
            this(Document.empty());
        }
    }
}
