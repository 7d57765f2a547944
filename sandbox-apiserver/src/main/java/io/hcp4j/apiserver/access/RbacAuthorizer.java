package io.hcp4j.apiserver.access;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Answers by the Role and ClusterRole objects of a cluster and their bindings. Members of {@code system:masters} may do everything. */
public final class RbacAuthorizer {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private final Cluster cluster;

    /** The roles of a cluster. */
    public RbacAuthorizer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Decides whether a user may carry out a request. */
    public Decision authorize(UserInfo user, AuthorizationAttributes attributes) {
        if (user.groups().contains(UserInfo.MASTERS)) {
            return new Decision(true, "");
        }
        List<Decision> found = new ArrayList<>();
        visit(user, attributes.namespace(), (grant, rule) -> {
            if (rule.allows(attributes)) {
                found.add(new Decision(true, "RBAC: allowed by " + grant));
                return false;
            }
            return true;
        });
        return found.isEmpty() ? new Decision(false, "") : found.get(0);
    }

    /** All rules that apply to a user in a namespace, as roles write them. */
    public List<Document> rules(UserInfo user, String namespace) {
        List<Document> rules = new ArrayList<>();
        for (Grant grant : grants(user, namespace)) {
            rules.addAll(grant.rules());
        }
        if (user.groups().contains(UserInfo.MASTERS)) {
            rules.add(BootstrapRoles.everything());
            rules.add(BootstrapRoles.everyPath());
        }
        return rules;
    }

    private void visit(UserInfo user, String namespace, BiPredicate<Grant, RoleRule> visitor) {
        for (Grant grant : grants(user, namespace)) {
            for (Document rule : grant.rules()) {
                if (!visitor.test(grant, RoleRule.of(rule))) {
                    return;
                }
            }
        }
    }

    private List<Grant> grants(UserInfo user, String namespace) {
        List<Grant> grants = new ArrayList<>();
        for (Document binding : cluster.all("clusterrolebindings." + GROUP, "")) {
            grant(binding, user, grants);
        }
        if (!namespace.isEmpty()) {
            for (Document binding : cluster.all("rolebindings." + GROUP, namespace)) {
                grant(binding, user, grants);
            }
        }
        return grants;
    }

    private void grant(Document binding, UserInfo user, List<Grant> grants) {
        for (Document subject : binding.objects("subjects")) {
            if (Grant.matches(subject, binding.namespace(), user)) {
                grants.add(new Grant(binding, subject, rulesOf(binding)));
                return;
            }
        }
    }

    private List<Document> rulesOf(Document binding) {
        String name = binding.text("roleRef", "name").orElse("");
        boolean clusterRole = binding.text("roleRef", "kind").orElse("").equals("ClusterRole");
        String plural = clusterRole ? "clusterroles" : "roles";
        return cluster.find(ResourceRef.of(
                        cluster.builtIn(GROUP, "v1", plural), clusterRole ? "" : binding.namespace(), name))
                .map(role -> clusterRole ? aggregated(role) : role.objects("rules"))
                .orElse(List.of());
    }

    /** A ClusterRole may consist of others, which are chosen by their labels. */
    private List<Document> aggregated(Document role) {
        List<Document> selectors = role.objects("aggregationRule", "clusterRoleSelectors");
        if (selectors.isEmpty()) {
            return role.objects("rules");
        }
        List<LabelSelector> parsed = selectors.stream().map(LabelSelector::of).toList();
        List<Document> rules = new ArrayList<>();
        for (Document other : cluster.all("clusterroles." + GROUP, "")) {
            if (!other.name().equals(role.name()) && parsed.stream().anyMatch(each -> each.matches(other.labels()))) {
                rules.addAll(other.objects("aggregationRule").isEmpty() ? aggregated(other) : List.of());
            }
        }
        return rules;
    }
}
