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

    private static final Codec<LoadBalancer> LOAD_BALANCER = new RecordCodec<>(
            in -> new LoadBalancer(in.text("loadBalancer.hostname"), in.rest()),
            (way, out) -> out.text(way.hostname(), "loadBalancer.hostname"));

    private static final Codec<Route> ROUTE = new RecordCodec<>(
            in -> new Route(in.text("route.hostname"), in.rest()),
            (way, out) -> out.text(way.hostname(), "route.hostname"));

    private static final Codec<NodePort> NODE_PORT = new RecordCodec<>(
            in -> new NodePort(in.text("nodePort.address"), in.number("nodePort.port"), in.rest()), (way, out) -> {
                out.text(way.address(), "nodePort.address");
                out.number(way.port(), "nodePort.port");
            });

    private static final Codec<Unpublished> UNPUBLISHED =
            new RecordCodec<>(in -> new Unpublished(in.rest()), (way, out) -> {});

    private static final Codec<S3> S3_BUCKET = new RecordCodec<>(in -> new S3(in.rest()), (way, out) -> {});

    static final Codec<IngressStrategy> INGRESS_STRATEGY = new VariantCodec<IngressStrategy>("type")
            .when("LoadBalancer", LoadBalancer.class, LOAD_BALANCER)
            .when("NodePort", NodePort.class, NODE_PORT)
            .when("Route", Route.class, ROUTE)
            .when("None", Unpublished.class, UNPUBLISHED)
            .when("S3", S3.class, S3_BUCKET);

    static final Codec<ServicePublishing> SERVICE_PUBLISHING = ObjectCodec.of(
                    ServicePublishing::builder, ServicePublishing.Builder::unknown, ServicePublishing.Builder::build)
            .optional(
                    Scalars.word(PublishedService.values()),
                    ServicePublishing::service,
                    ServicePublishing.Builder::service,
                    "service")
            .optional(
                    INGRESS_STRATEGY,
                    ServicePublishing::strategy,
                    ServicePublishing.Builder::strategy,
                    "servicePublishingStrategy");

    private IngressCodecs() {}
}
