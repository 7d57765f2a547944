package io.hcp4j.apiserver;

import io.hcp4j.apiserver.access.AccountSecrets;
import io.hcp4j.apiserver.access.BootstrapRoles;
import io.hcp4j.apiserver.access.Tokens;
import io.hcp4j.apiserver.customresources.CustomResources;
import io.hcp4j.apiserver.customresources.DefinitionRules;
import io.hcp4j.apiserver.kinds.BuiltInKinds;
import io.hcp4j.apiserver.registry.Chores;
import io.hcp4j.apiserver.registry.Creation;
import io.hcp4j.apiserver.registry.NamespaceLifecycle;
import io.hcp4j.apiserver.registry.OwnerCollector;
import io.hcp4j.apiserver.registry.Received;
import io.hcp4j.apiserver.registry.Writing;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.Target;
import io.hcp4j.apiserver.status.ApiFailure;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/** What every cluster has from its first moment: built-in kinds, namespaces, roles, and what keeps order. */
final class ClusterFoundation implements AutoCloseable {
    private static final List<String> NAMESPACES = List.of("default", "kube-system", "kube-public", "kube-node-lease");

    private final Cluster cluster;
    private final Creation creation;
    private final Chores chores;

    private ClusterFoundation(Cluster cluster, Chores chores) {
        this.cluster = cluster;
        this.creation = new Creation(cluster);
        this.chores = chores;
    }

    /** Adds what is missing, and goes on with what was interrupted. */
    static ClusterFoundation lay(Cluster cluster, Tokens tokens, String authority) {
        Chores chores = new Chores();
        ClusterFoundation foundation = new ClusterFoundation(cluster, chores);
        cluster.types().add(BuiltInKinds.all());
        cluster.types()
                .add(List.of(cluster.builtIn("apiextensions.k8s.io", "v1", "customresourcedefinitions")
                        .with(new DefinitionRules())));
        CustomResources customResources = new CustomResources(cluster, chores);
        NamespaceLifecycle lifecycle = new NamespaceLifecycle(cluster, chores, authority);
        cluster.react(new OwnerCollector(cluster, chores));
        cluster.react(lifecycle);
        cluster.react(customResources);
        cluster.react(new AccountSecrets(cluster, tokens, authority));
        ResourceType namespaces = cluster.builtIn("", "v1", "namespaces");
        NAMESPACES.forEach(
                name -> foundation.addUnlessThere(namespaces, name, Map.of("metadata", Map.of("name", name))));
        new BootstrapRoles(cluster, foundation.creation).add();
        lifecycle.resume();
        customResources.resume();
        return foundation;
    }

    /** Gives a user a role everywhere. */
    void bind(String user, String role) {
        String name = user + "-" + role;
        ResourceType bindings = cluster.builtIn("rbac.authorization.k8s.io", "v1", "clusterrolebindings");
        addUnlessThere(
                bindings,
                name,
                BootstrapRoles.binding(
                                name,
                                role,
                                Map.of("kind", "User", "apiGroup", "rbac.authorization.k8s.io", "name", user))
                        .asMap());
    }

    @Override
    public void close() {
        chores.close();
    }

    private void addUnlessThere(ResourceType type, String name, Map<String, ?> object) {
        if (cluster.find(Target.of(type, "", name)).isPresent()) {
            return;
        }
        try {
            creation.create(new Target(type, "", "", ""), Received.of(Document.of(object)), Writing.OWN);
        } catch (ApiFailure e) {
            if (e.code() != 409) {
                throw e;
            }
        }
    }
}
