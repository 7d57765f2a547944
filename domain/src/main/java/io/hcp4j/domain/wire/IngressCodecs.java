package io.hcp4j.domain.wire;

import io.hcp4j.domain.ingress.IngressStrategy;
import io.hcp4j.domain.ingress.IngressStrategy.LoadBalancer;
import io.hcp4j.domain.ingress.IngressStrategy.NodePort;
import io.hcp4j.domain.ingress.IngressStrategy.Route;
import io.hcp4j.domain.ingress.IngressStrategy.S3;
import io.hcp4j.domain.ingress.IngressStrategy.Unpublished;
import io.hcp4j.domain.ingress.PublishedService;
import io.hcp4j.domain.ingress.ServicePublishing;

/** Wire forms of published services. */
final class IngressCodecs {

    private static final Codec<LoadBalancer> LOAD_BALANCER = new ObjectCodec<>() {
        @Override
        LoadBalancer take(FieldReader in) {
            return new LoadBalancer(in.text("loadBalancer.hostname"), in.rest());
        }

        @Override
        void put(LoadBalancer value, FieldWriter out) {
            out.text(value.hostname(), "loadBalancer.hostname");
        }
    };

    private static final Codec<Route> ROUTE = new ObjectCodec<>() {
        @Override
        Route take(FieldReader in) {
            return new Route(in.text("route.hostname"), in.rest());
        }

        @Override
        void put(Route value, FieldWriter out) {
            out.text(value.hostname(), "route.hostname");
        }
    };

    private static final Codec<NodePort> NODE_PORT = new ObjectCodec<>() {
        @Override
        NodePort take(FieldReader in) {
            return new NodePort(in.text("nodePort.address"), in.number("nodePort.port"), in.rest());
        }

        @Override
        void put(NodePort value, FieldWriter out) {
            out.text(value.address(), "nodePort.address");
            out.number(value.port(), "nodePort.port");
        }
    };

    private static final Codec<Unpublished> UNPUBLISHED = new ObjectCodec<>() {
        @Override
        Unpublished take(FieldReader in) {
            return new Unpublished(in.rest());
        }

        @Override
        void put(Unpublished value, FieldWriter out) {}
    };

    private static final Codec<S3> S3_BUCKET = new ObjectCodec<>() {
        @Override
        S3 take(FieldReader in) {
            return new S3(in.rest());
        }

        @Override
        void put(S3 value, FieldWriter out) {}
    };

    static final Codec<IngressStrategy> INGRESS_STRATEGY = new UnionCodec<IngressStrategy>("type")
            .when("LoadBalancer", LoadBalancer.class, LOAD_BALANCER)
            .when("NodePort", NodePort.class, NODE_PORT)
            .when("Route", Route.class, ROUTE)
            .when("None", Unpublished.class, UNPUBLISHED)
            .when("S3", S3.class, S3_BUCKET);

    static final Codec<ServicePublishing> SERVICE_PUBLISHING = new ObjectCodec<>() {
        @Override
        ServicePublishing take(FieldReader in) {
            return ServicePublishing.builder()
                    .service(in.word(PublishedService.values(), "service"))
                    .strategy(in.optional(INGRESS_STRATEGY, "servicePublishingStrategy"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ServicePublishing value, FieldWriter out) {
            out.word(value.service(), "service");
            out.optional(INGRESS_STRATEGY, value.strategy(), "servicePublishingStrategy");
        }
    };

    private IngressCodecs() {}
}
