package io.hcp4j.apiserver.review;

import io.hcp4j.apiserver.access.AuthorizationAttributes;
import io.hcp4j.apiserver.access.Decision;
import io.hcp4j.apiserver.access.RbacAuthorizer;
import io.hcp4j.apiserver.access.Tokens;
import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.review.ReviewEndpoint.Responder;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions about users and rights. */
public final class Reviews {
    private final Cluster cluster;
    private final RbacAuthorizer roles;
    private final Tokens tokens;

    public Reviews(Cluster cluster, RbacAuthorizer roles, Tokens tokens) {
        this.cluster = cluster;
        this.roles = roles;
        this.tokens = tokens;
    }

    public Map<String, Responder> responders() {
        return Map.of(
                "selfsubjectreviews.authentication.k8s.io", this::whoAmI,
                "tokenreviews.authentication.k8s.io", this::whoseToken,
                "selfsubjectaccessreviews.authorization.k8s.io", (body, target, who) -> mayI(body, target, who),
                "subjectaccessreviews.authorization.k8s.io",
                        (body, target, who) ->
                                mayI(body, target, named(body.object("spec").orElse(Document.empty()))),
                "localsubjectaccessreviews.authorization.k8s.io",
                        (body, target, who) ->
                                mayI(body, target, named(body.object("spec").orElse(Document.empty()))),
                "selfsubjectrulesreviews.authorization.k8s.io", this::whatMayI,
                "serviceaccounts/token", new TokenRequests(cluster, tokens)::answer);
    }

    private Document whoAmI(Document question, ResourceRef target, UserInfo who) {
        return titled(question, target)
                .with(cluster.timestamp(), "metadata", "creationTimestamp")
                .with(user(who), "status", "userInfo");
    }

    private Document whoseToken(Document question, ResourceRef target, UserInfo who) {
        Optional<UserInfo> found =
                tokens.identify(question.text("spec", "token").orElse(""));
        Map<String, Object> status = new LinkedHashMap<>();
        if (found.isPresent()) {
            status.put("authenticated", true);
            status.put("user", user(found.get()));
            status.put("audiences", List.of(Tokens.ISSUER));
        } else {
            status.put("user", Map.of());
            status.put("error", "invalid bearer token");
        }
        return titled(question, target).with(status, "status");
    }

    private Document mayI(Document question, ResourceRef target, UserInfo who) {
        Decision decision = roles.authorize(who, asked(question, target));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("allowed", decision.allowed());
        if (!decision.reason().isEmpty()) {
            status.put("reason", decision.reason());
        }
        return titled(question, target).with(status, "status");
    }

    private Document whatMayI(Document question, ResourceRef target, UserInfo who) {
        List<Object> resources = new ArrayList<>();
        List<Object> paths = new ArrayList<>();
        for (Document rule : roles.rules(who, question.text("spec", "namespace").orElse(""))) {
            (rule.list("nonResourceURLs").isEmpty() ? resources : paths).add(rule.asMap());
        }
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("resourceRules", resources);
        status.put("nonResourceRules", paths);
        status.put("incomplete", false);
        return titled(question, target).with(Map.of(), "spec").with(status, "status");
    }

    private static AuthorizationAttributes asked(Document question, ResourceRef target) {
        Optional<Document> path = question.object("spec", "nonResourceAttributes");
        if (path.isPresent()) {
            return AuthorizationAttributes.aboutPath(text(path.get(), "verb"), text(path.get(), "path"));
        }
        Document about = question.object("spec", "resourceAttributes").orElse(Document.empty());
        return AuthorizationAttributes.about(
                text(about, "verb"),
                text(about, "group"),
                text(about, "resource"),
                text(about, "subresource"),
                target.namespace().isEmpty() ? text(about, "namespace") : target.namespace(),
                text(about, "name"));
    }

    private static UserInfo named(Document spec) {
        List<String> groups = new ArrayList<>();
        spec.list("groups").forEach(group -> groups.add(String.valueOf(group)));
        return new UserInfo(text(spec, "user"), text(spec, "uid"), groups, Map.of());
    }

    static Document titled(Document question, ResourceRef target) {
        return Document.empty()
                .with(target.type().names().kind(), "kind")
                .with(target.type().apiVersion(), "apiVersion")
                .with(question.object("metadata").orElse(Document.empty()), "metadata")
                .with(question.object("spec").orElse(Document.empty()), "spec");
    }

    private static Map<String, Object> user(UserInfo who) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", who.name());
        if (!who.uid().isEmpty()) {
            user.put("uid", who.uid());
        }
        user.put("groups", who.groups());
        if (!who.extra().isEmpty()) {
            user.put("extra", who.extra());
        }
        return user;
    }

    private static String text(Document document, String field) {
        return document.text(field).orElse("");
    }
}
