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

    /** Whether somebody may do something. */
    public Decision authorize(UserInfo who, AuthorizationAttributes question) {
        if (who.groups().contains(UserInfo.MASTERS)) {
            return new Decision(true, "");
        }
        List<Decision> found = new ArrayList<>();
        visit(who, question.namespace(), (grant, rule) -> {
            if (rule.allows(question)) {
                found.add(new Decision(true, "RBAC: allowed by " + grant));
                return false;
            }
            return true;
        });
        return found.isEmpty() ? new Decision(false, "") : found.get(0);
    }

    /** All rules that hold for somebody in a namespace, as roles write them. */
    public List<Document> rules(UserInfo who, String namespace) {
        List<Document> rules = new ArrayList<>();
        for (Grant grant : grants(who, namespace)) {
            rules.addAll(grant.rules());
        }
        if (who.groups().contains(UserInfo.MASTERS)) {
            rules.add(BootstrapRoles.everything());
            rules.add(BootstrapRoles.everyPath());
        }
        return rules;
    }

    private void visit(UserInfo who, String namespace, BiPredicate<Grant, RoleRule> visitor) {
        for (Grant grant : grants(who, namespace)) {
            for (Document rule : grant.rules()) {
                if (!visitor.test(grant, RoleRule.of(rule))) {
                    return;
                }
            }
        }
    }

    private List<Grant> grants(UserInfo who, String namespace) {
        List<Grant> grants = new ArrayList<>();
        for (Document binding : cluster.all("clusterrolebindings." + GROUP, "")) {
            grant(binding, who, grants);
        }
        if (!namespace.isEmpty()) {
            for (Document binding : cluster.all("rolebindings." + GROUP, namespace)) {
                grant(binding, who, grants);
            }
        }
        return grants;
    }

    private void grant(Document binding, UserInfo who, List<Grant> grants) {
        for (Document subject : binding.objects("subjects")) {
            if (Grant.matches(subject, binding.namespace(), who)) {
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
