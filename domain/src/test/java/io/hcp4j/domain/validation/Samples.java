package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;

/** Manifests without problems, to be spoilt. */
final class Samples {
    private static final ManifestValidator VALIDATOR = new ManifestValidator();

    private static final Document CLUSTER = Yaml.read("""
            apiVersion: hypershift.openshift.io/v1beta1
            kind: HostedCluster
            metadata: {name: example, namespace: clusters}
            spec:
              release: {image: 'registry.example.com/openshift/release:4.20.0-x86_64'}
              pullSecret: {name: example-pull-secret}
              platform: {type: KubeVirt, kubevirt: {}}
              services:
              - service: APIServer
                servicePublishingStrategy: {type: LoadBalancer}
              - service: OAuthServer
                servicePublishingStrategy: {type: Route}
              - service: Konnectivity
                servicePublishingStrategy: {type: Route}
              - service: Ignition
                servicePublishingStrategy: {type: Route}
            """);

    private static final Document POOL = Yaml.read("""
            apiVersion: hypershift.openshift.io/v1beta1
            kind: NodePool
            metadata: {name: example, namespace: clusters}
            spec:
              clusterName: example
              replicas: 2
              release: {image: 'registry.example.com/openshift/release:4.20.0-x86_64'}
              management: {upgradeType: Replace}
              platform:
                type: KubeVirt
                kubevirt:
                  compute: {cores: 4, memory: 8Gi}
            """);

    private Samples() {}

    static Document cluster() {
        return CLUSTER;
    }

    static Document pool() {
        return POOL;
    }

    /** The sample cluster with a value, written as YAML, at a path below spec. */
    static Document cluster(String value, String... path) {
        return spoil(CLUSTER, value, path);
    }

    /** The sample pool with a value, written as YAML, at a path below spec. */
    static Document pool(String value, String... path) {
        return spoil(POOL, value, path);
    }

    private static Document spoil(Document sample, String value, String... path) {
        List<String> full = new ArrayList<>(List.of("spec"));
        full.addAll(List.of(path));
        Object parsed = Yaml.read("value: " + value).value("value").orElseThrow();
        return sample.with(parsed, full.toArray(String[]::new));
    }

    /** Each problem as {@code field: message}. */
    static List<String> problems(Document... manifests) {
        return VALIDATOR.validate(List.of(manifests)).stream()
                .map(Samples::line)
                .toList();
    }

    /** Each problem of a change as {@code field: message}. */
    static List<String> problemsOfChange(Document before, Document after) {
        return VALIDATOR.validateChange(before, after).stream()
                .map(Samples::line)
                .toList();
    }

    private static String line(Problem problem) {
        return problem.field() + ": " + problem.message();
    }
}
