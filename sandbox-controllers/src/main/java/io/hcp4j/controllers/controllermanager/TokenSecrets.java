package io.hcp4j.controllers.controllermanager;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Puts a lasting token into Secrets that ask for one: those of the type {@code kubernetes.io/service-account-token}. */
final class TokenSecrets implements Reconciler {
    private static final String TYPE = "kubernetes.io/service-account-token";
    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final String ACCOUNT_UID = "kubernetes.io/service-account.uid";

    private final CachedCluster cluster;
    private final BinaryOperator<Document> credentials;
    private final ObjectWriter writer;

    TokenSecrets(CachedCluster cluster, BinaryOperator<Document> credentials) {
        this.cluster = cluster;
        this.credentials = credentials;
        this.writer = new ObjectWriter(cluster, "token-controller");
    }

    /** The Secrets that ask for a token of an account. */
    List<ResourceKey> find(Document account) {
        return cluster
                .all(
                        WellKnownKinds.SECRET,
                        account.namespace(),
                        secret -> asks(secret)
                                && account.name().equals(secret.annotations().get(ACCOUNT)))
                .stream()
                .map(secret -> WellKnownKinds.SECRET.in(secret.namespace(), secret.name()))
                .toList();
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> secret = cluster.get(key).filter(TokenSecrets::asks);
        if (secret.isPresent()) {
            String name = secret.get().annotations().getOrDefault(ACCOUNT, "");
            cluster.get(CoreControllers.SERVICE_ACCOUNT.in(key.namespace(), name))
                    .ifPresent(account -> fill(secret.get(), account));
        }
        return ReconcileResult.done();
    }

    private void fill(Document secret, Document account) {
        Document changes = Document.empty().with(account.uid().orElse(""), "metadata", "annotations", ACCOUNT_UID);
        for (Map.Entry<String, String> entry :
                credentials.apply(account, secret).texts().entrySet()) {
            changes = changes.with(base64(entry.getValue()), "data", entry.getKey());
        }
        writer.merge(WellKnownKinds.SECRET, secret, changes);
    }

    private static boolean asks(Document secret) {
        return secret.text("type").orElse("").equals(TYPE)
                && !secret.has("data", "token")
                && !secret.has("metadata", "deletionTimestamp");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
