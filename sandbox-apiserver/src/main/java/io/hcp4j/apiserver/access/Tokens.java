package io.hcp4j.apiserver.access;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.ports.document.Document;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bearer tokens: made for service accounts and users, and recognized again. */
public final class Tokens {
    /** Who issues the tokens, and for whom they are meant when nothing else is said. */
    public static final String ISSUER = "https://kubernetes.default.svc.cluster.local";

    private static final String AUTHENTICATED = "system:authenticated";

    private final Cluster cluster;
    private final SignedTokens signed;

    /**
     * The tokens of a cluster.
     *
     * @param keys a key on the curve P-256; tokens are valid as long as it stays the same
     */
    public Tokens(Cluster cluster, KeyPair keys) {
        this.cluster = cluster;
        this.signed = new SignedTokens(keys);
    }

    /** A token for a user who is no service account. It does not expire. */
    public String forUser(String name, List<String> groups) {
        return signed.sign(Document.of(Map.of("iss", ISSUER, "sub", name, "groups", groups)));
    }

    /**
     * A token for a service account.
     *
     * @param lifetime how long it is valid; {@link Duration#ZERO} for ever
     */
    public String forServiceAccount(Document account, List<String> audiences, Duration lifetime) {
        return forServiceAccount(account, audiences, lifetime, Map.of());
    }

    /**
     * A token for a service account that ends with a Secret, if not before.
     *
     * @param lifetime how long it is valid at most; {@link Duration#ZERO} for as long as the Secret exists
     */
    public String forServiceAccount(Document account, List<String> audiences, Duration lifetime, Document secret) {
        return forServiceAccount(
                account,
                audiences,
                lifetime,
                Map.of(
                        "secret",
                        Map.of("name", secret.name(), "uid", secret.uid().orElse(""))));
    }

    /** A token for a service account that lasts as long as the Secret that holds it. */
    String forSecret(Document account, Document secret) {
        return forServiceAccount(account, List.of(), Duration.ZERO, secret);
    }

    private String forServiceAccount(
            Document account, List<String> audiences, Duration lifetime, Map<String, ?> bound) {
        Instant now = cluster.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", audiences.isEmpty() ? List.of(ISSUER) : audiences);
        if (!lifetime.isZero()) {
            claims.put("exp", now.plus(lifetime).getEpochSecond());
        }
        claims.put("iat", now.getEpochSecond());
        claims.put("iss", ISSUER);
        claims.put("jti", UUID.randomUUID().toString());
        Map<String, Object> own = new LinkedHashMap<>(bound);
        own.put("namespace", account.namespace());
        own.put(
                "serviceaccount",
                Map.of("name", account.name(), "uid", account.uid().orElse("")));
        claims.put("kubernetes.io", own);
        claims.put("sub", accountName(account.namespace(), account.name()));
        return signed.sign(Document.of(claims));
    }

    /** The user that a token authenticates; empty when it is unknown or no longer valid. */
    public Optional<UserInfo> identify(String token) {
        Optional<Document> verified = signed.verified(token);
        if (verified.isEmpty()) {
            return Optional.empty();
        }
        Document claims = verified.get();
        if (claims.number("exp")
                .filter(end -> end < cluster.now().getEpochSecond())
                .isPresent()) {
            return Optional.empty();
        }
        Optional<Document> account = claims.object("kubernetes.io");
        return account.isPresent() ? serviceAccount(account.get(), claims) : Optional.of(user(claims));
    }

    private static UserInfo user(Document claims) {
        List<String> groups = new ArrayList<>();
        claims.list("groups").forEach(group -> groups.add(String.valueOf(group)));
        groups.add(AUTHENTICATED);
        return new UserInfo(claims.text("sub").orElse(""), "", groups, Map.of());
    }

    /** A token ends with its service account and with the Secret it is bound to, and is not one of the next account of the same name. */
    private Optional<UserInfo> serviceAccount(Document account, Document claims) {
        String namespace = account.text("namespace").orElse("");
        String name = account.text("serviceaccount", "name").orElse("");
        String uid = account.text("serviceaccount", "uid").orElse("");
        if (account.has("secret")
                && !isThere("secrets", namespace, account.object("secret").orElseThrow())) {
            return Optional.empty();
        }
        return cluster.find(ResourceRef.of(cluster.builtIn("", "v1", "serviceaccounts"), namespace, name))
                .filter(found -> found.uid().orElse("").equals(uid))
                .map(found -> new UserInfo(
                        accountName(namespace, name),
                        uid,
                        List.of("system:serviceaccounts", "system:serviceaccounts:" + namespace, AUTHENTICATED),
                        Map.of(
                                "authentication.kubernetes.io/credential-id",
                                List.of("JTI=" + claims.text("jti").orElse("")))));
    }

    private boolean isThere(String plural, String namespace, Document reference) {
        String name = reference.text("name").orElse("");
        return cluster.find(ResourceRef.of(cluster.builtIn("", "v1", plural), namespace, name))
                .filter(found -> found.uid().equals(reference.text("uid")))
                .isPresent();
    }

    private static String accountName(String namespace, String name) {
        return "system:serviceaccount:" + namespace + ":" + name;
    }
}
