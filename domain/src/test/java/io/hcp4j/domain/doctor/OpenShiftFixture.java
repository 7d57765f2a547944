package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckRunner;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.domain.server.SharedServer;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A cluster that has what hosted clusters need, and how tests take some of it away and look again. */
abstract class OpenShiftFixture {
    static final TextFormat FORMAT = new NetworkAdapters().textFormat();

    private static final List<ResourceKind> KINDS = List.of(
            ManagementKinds.CLUSTER_VERSION,
            ManagementKinds.INFRASTRUCTURE,
            InfraKinds.NETWORK,
            ManagementKinds.OPERATOR_NETWORK,
            InfraKinds.INGRESS_CONTROLLER,
            ManagementKinds.IP_ADDRESS_POOL,
            ManagementKinds.L2_ADVERTISEMENT,
            ManagementKinds.BGP_ADVERTISEMENT,
            InfraKinds.STORAGE_CLASS,
            InfraKinds.STORAGE_PROFILE,
            ManagementKinds.CLUSTER_SERVICE_VERSION,
            ManagementKinds.HYPER_CONVERGED,
            InfraKinds.KUBE_VIRT,
            InfraKinds.NODE,
            InfraKinds.SERVICE,
            ManagementKinds.MULTI_CLUSTER_ENGINE,
            ManagementKinds.MANAGED_CLUSTER,
            ManagementKinds.DEPLOYMENT,
            ManagementKinds.RESOURCE_QUOTA,
            ManagementKinds.LIMIT_RANGE,
            HypershiftKinds.HOSTED_CLUSTER,
            HypershiftKinds.NODE_POOL,
            WellKnownKinds.SECRET,
            WellKnownKinds.CONFIG_MAP);

    private static final Set<String> NAMESPACES = new HashSet<>();

    final ClusterApi api = SharedServer.openShift().api();

    @BeforeEach
    void furnish() {
        delete(InfraKinds.SERVICE, "clusters");
        KINDS.stream()
                .filter(kind -> !kind.equals(WellKnownKinds.SECRET) && !kind.equals(WellKnownKinds.CONFIG_MAP))
                .filter(kind -> !kind.equals(InfraKinds.SERVICE))
                .forEach(kind -> delete(kind, ""));
        api.delete(WellKnownKinds.SECRET.in("openshift-config", "pull-secret"), DeleteOptions.defaults());
        api.delete(WellKnownKinds.CONFIG_MAP.in("hypershift", "supported-versions"), DeleteOptions.defaults());
        FORMAT.readYaml(healthy(), "healthy.yaml").forEach(this::has);
        has(Hosted.cluster("clusters", "demo")
                .with("hypershift.openshift.io/v1beta1", "apiVersion")
                .with("HostedCluster", "kind"));
    }

    private void delete(ResourceKind kind, String namespace) {
        ListQuery all = namespace.isEmpty() ? ListQuery.everywhere(kind) : ListQuery.in(kind, namespace);
        for (Document object : api.list(all).items()) {
            api.delete(new ResourceKey(kind, object.namespace(), object.name()), DeleteOptions.defaults());
        }
    }

    /** Creates an object, its status included. */
    void has(Document object) {
        ResourceKind kind = KINDS.stream()
                .filter(each ->
                        each.kind().equals(object.kind()) && each.apiVersion().equals(object.apiVersion()))
                .findFirst()
                .orElseThrow();
        if (kind.namespaced() && NAMESPACES.add(object.namespace())) {
            SharedServer.openShift()
                    .server()
                    .send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + object.namespace() + "\"}}");
        }
        api.create(kind, object.without("status"), TestServer.TEST);
        object.object("status").ifPresent(status -> setStatus(key(kind, object), status));
    }

    /** Creates an object of YAML, its status included. */
    void has(String yaml) {
        FORMAT.readYaml(yaml, "test").forEach(this::has);
    }

    /** Changes an object by a merge patch in YAML. */
    void changes(ResourceKey key, String yaml) {
        api.patch(key, Patch.merge(FORMAT.readYaml(yaml, "test").get(0)), TestServer.TEST);
    }

    /** Changes the status of an object by a merge patch in YAML. */
    void says(ResourceKey key, String yaml) {
        setStatus(key, FORMAT.readYaml(yaml, "test").get(0));
    }

    /** Deletes an object. */
    void loses(ResourceKey key) {
        api.delete(key, DeleteOptions.defaults());
    }

    /** The one result of a check on the whole cluster. */
    CheckResult of(String id) {
        return of(id, Optional.empty());
    }

    CheckResult of(String id, Optional<String> pullSecret) {
        List<CheckResult> results = report(api, List.of(check(id)), pullSecret).results();
        if (results.size() != 1) {
            throw new AssertionError(results.toString());
        }
        return results.get(0);
    }

    static Check check(String id) {
        return StandardChecks.all().stream()
                .filter(each -> each.description().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static CheckReport report(ClusterApi cluster, List<Check> checks, Optional<String> pullSecret) {
        try (CheckRunner runner = new CheckRunner(Duration.ofSeconds(30))) {
            return runner.start(checks, new CheckSubject(cluster, EnumSet.allOf(ClusterRole.class), FORMAT, pullSecret))
                    .get();
        }
    }

    private void setStatus(ResourceKey key, Document status) {
        api.patch(key, new Patch.Merge(Document.of(Map.of("status", status)), "status"), TestServer.TEST);
    }

    private static ResourceKey key(ResourceKind kind, Document object) {
        return new ResourceKey(kind, kind.namespaced() ? object.namespace() : "", object.name());
    }

    private static String healthy() {
        try (InputStream file = Objects.requireNonNull(OpenShiftFixture.class.getResourceAsStream("healthy.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
