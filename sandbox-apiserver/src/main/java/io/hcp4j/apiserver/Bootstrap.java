package io.hcp4j.apiserver;

import io.hcp4j.apiserver.access.AccountSecrets;
import io.hcp4j.apiserver.access.BootstrapRoles;
import io.hcp4j.apiserver.access.Tokens;
import io.hcp4j.apiserver.customresources.CustomResourceDefinitionStrategy;
import io.hcp4j.apiserver.customresources.CustomResources;
import io.hcp4j.apiserver.kinds.BuiltInKinds;
import io.hcp4j.apiserver.registry.BackgroundTasks;
import io.hcp4j.apiserver.registry.CreateOperation;
import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.GarbageCollector;
import io.hcp4j.apiserver.registry.NamespaceLifecycle;
import io.hcp4j.apiserver.registry.WriteParameters;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/** What every cluster has from its first moment: built-in kinds, namespaces, roles, and what keeps order. */
final class Bootstrap implements AutoCloseable {
    private static final List<String> NAMESPACES = List.of("default", "kube-system", "kube-public", "kube-node-lease");

    private final Cluster cluster;
    private final CreateOperation creation;
    private final BackgroundTasks chores;

    private Bootstrap(Cluster cluster, BackgroundTasks chores) {
        this.cluster = cluster;
        this.creation = new CreateOperation(cluster);
        this.chores = chores;
    }

    /** Adds what is missing, and goes on with what was interrupted. */
    static Bootstrap create(Cluster cluster, Tokens tokens, String authority) {
        BackgroundTasks chores = new BackgroundTasks();
        try {
            return create(cluster, chores, tokens, authority);
        } catch (RuntimeException e) {
            // The caller closes the store, which no chore may use then.
            chores.close();
            throw e;
        }
    }

    private static Bootstrap create(Cluster cluster, BackgroundTasks chores, Tokens tokens, String authority) {
        Bootstrap foundation = new Bootstrap(cluster, chores);
        cluster.types().add(BuiltInKinds.all());
        cluster.types()
                .add(List.of(cluster.builtIn("apiextensions.k8s.io", "v1", "customresourcedefinitions")
                        .with(new CustomResourceDefinitionStrategy())));
        CustomResources customResources = new CustomResources(cluster, chores);
        NamespaceLifecycle lifecycle = new NamespaceLifecycle(cluster, chores, authority);
        cluster.react(new GarbageCollector(cluster, chores));
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
        if (cluster.find(ResourceRef.of(type, "", name)).isPresent()) {
            return;
        }
        try {
            creation.create(
                    new ResourceRef(type, "", "", ""), DecodedObject.of(Document.of(object)), WriteParameters.OWN);
        } catch (StatusException e) {
            if (e.code() != 409) {
                throw e;
            }
        }
    }
}
