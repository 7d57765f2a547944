package io.hcp4j.apiserver.review;

import io.hcp4j.apiserver.access.Tokens;
import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues tokens for service accounts. */
final class TokenRequests {
    private static final long SHORTEST_SECONDS = 600;
    private static final long USUAL_SECONDS = 3600;

    private final Cluster cluster;
    private final Tokens tokens;

    TokenRequests(Cluster cluster, Tokens tokens) {
        this.cluster = cluster;
        this.tokens = tokens;
    }

    Document answer(Document question, ResourceRef target, UserInfo user) {
        Document account =
                cluster.find(target.whole()).orElseThrow(() -> StatusErrors.notFound(target.type(), target.name()));
        long seconds = question.number("spec", "expirationSeconds").orElse(USUAL_SECONDS);
        if (seconds < SHORTEST_SECONDS) {
            throw StatusErrors.invalid(
                    "TokenRequest",
                    "authentication.k8s.io",
                    "",
                    List.of(Cause.invalid(
                            "spec.expirationSeconds",
                            String.valueOf(seconds),
                            "may not specify a duration less than 10 minutes")));
        }
        List<String> audiences = new ArrayList<>();
        question.list("spec", "audiences").forEach(each -> audiences.add(String.valueOf(each)));
        Optional<Document> bound = question.object("spec", "boundObjectRef")
                .filter(reference -> "Secret".equals(reference.text("kind").orElse("")));
        Duration lifetime = Duration.ofSeconds(seconds);
        String token = bound.isPresent()
                ? tokens.forServiceAccount(account, audiences, lifetime, secret(account.namespace(), bound.get()))
                : tokens.forServiceAccount(account, audiences, lifetime);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", account.name());
        metadata.put("namespace", account.namespace());
        metadata.put("uid", account.uid().orElse(""));
        metadata.put("creationTimestamp", cluster.timestamp());
        return Document.empty()
                .with("TokenRequest", "kind")
                .with("authentication.k8s.io/v1", "apiVersion")
                .with(metadata, "metadata")
                .with(audiences.isEmpty() ? List.of(Tokens.ISSUER) : audiences, "spec", "audiences")
                .with(seconds, "spec", "expirationSeconds")
                .with(token, "status", "token")
                .with(
                        cluster.now()
                                .plusSeconds(seconds)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        "status",
                        "expirationTimestamp");
    }

    /** The Secret that a token is bound to, so that it ends with it. */
    private Document secret(String namespace, Document reference) {
        ResourceType secrets = cluster.builtIn("", "v1", "secrets");
        String name = reference.text("name").orElse("");
        return cluster.find(ResourceRef.of(secrets, namespace, name))
                .filter(found -> reference
                        .text("uid")
                        .map(uid -> found.uid().equals(Optional.of(uid)))
                        .orElse(true))
                .orElseThrow(() -> StatusErrors.notFound(secrets, name));
    }
}
