package io.hcp4j.controllers.controllermanager;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/** The garbage, namespace and token controllers, for a kube-apiserver that runs without its controller manager. */
public final class CoreControllers {
    static final ResourceKind SERVICE_ACCOUNT = ResourceKind.namespaced("", "v1", "ServiceAccount", "serviceaccounts");

    private static final List<ResourceKind> BUILT_IN = List.of(
            WellKnownKinds.SECRET,
            WellKnownKinds.CONFIG_MAP,
            CoreKinds.SERVICE,
            SERVICE_ACCOUNT,
            CoreKinds.NETWORK_POLICY,
            ResourceKind.namespaced("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices"),
            ResourceKind.namespaced("rbac.authorization.k8s.io", "v1", "Role", "roles"),
            ResourceKind.namespaced("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings"),
            CoreKinds.CRON_JOB,
            CoreKinds.DEPLOYMENT,
            CoreKinds.REPLICA_SET,
            CoreKinds.STATEFUL_SET,
            CoreKinds.JOB,
            CoreKinds.POD,
            CoreKinds.CLAIM);

    private CoreControllers() {}

    /**
     * The controllers for one cluster, not started yet.
     *
     * @param installed the kinds that the cluster serves besides Kubernetes' own, for example those of {@link Kinds#ALL}
     * @param release lets go of a namespace that is empty: {@code PUT /api/v1/namespaces/NAME/finalize}, which no port does
     * @param credentials gives the data of a Secret that asks for a token, by account and Secret
     */
    public static List<Controller> on(
            CachedCluster cluster,
            List<ResourceKind> installed,
            Consumer<Document> release,
            BinaryOperator<Document> credentials) {
        List<ResourceKind> kinds = new ArrayList<>(BUILT_IN);
        installed.stream().filter(ResourceKind::namespaced).forEach(kinds::add);
        GarbageCollector dependants = new GarbageCollector(cluster, List.copyOf(kinds));
        Controller collector = new Controller("garbage collector of " + cluster.name(), dependants);
        for (ResourceKind kind : kinds) {
            collector.on(cluster, kind).on(cluster, kind, object -> dependants.find(kind, object));
        }
        Controller namespaces = new Controller(
                        "namespaces of " + cluster.name(), new TerminatingNamespaces(cluster, kinds, release))
                .on(cluster, WellKnownKinds.NAMESPACE);
        TokenSecrets secrets = new TokenSecrets(cluster, credentials);
        Controller tokens = new Controller("tokens of " + cluster.name(), secrets)
                .on(cluster, WellKnownKinds.SECRET)
                .on(cluster, SERVICE_ACCOUNT, secrets::find);
        return List.of(collector, namespaces, tokens);
    }
}
