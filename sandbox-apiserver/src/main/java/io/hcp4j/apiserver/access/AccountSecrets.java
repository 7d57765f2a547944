package io.hcp4j.apiserver.access;

import io.hcp4j.apiserver.registry.DecodedObject;
import io.hcp4j.apiserver.registry.UpdateOperation;
import io.hcp4j.apiserver.registry.WriteParameters;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.Cluster.Reaction;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a lasting token into Secrets that ask for one: those of the type {@code kubernetes.io/service-account-token}. */
public final class AccountSecrets implements Reaction {
    private static final String TYPE = "kubernetes.io/service-account-token";
    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final String ACCOUNT_UID = "kubernetes.io/service-account.uid";

    private final Cluster cluster;
    private final Tokens tokens;
    private final String authority;
    private final UpdateOperation modification;

    /**
     * The token Secrets of a cluster.
     *
     * @param authority the certificate authority that goes with the token, as PEM text
     */
    public AccountSecrets(Cluster cluster, Tokens tokens, String authority) {
        this.cluster = cluster;
        this.tokens = tokens;
        this.authority = authority;
        this.modification = new UpdateOperation(cluster);
    }

    @Override
    public void written(ResourceType type, @Nullable Document before, Document now, boolean deleted) {
        boolean asks = type.collection().equals("secrets")
                && !deleted
                && now.text("type").orElse("").equals(TYPE)
                && !now.has("data", "token");
        if (!asks) {
            return;
        }
        String name = now.annotations().getOrDefault(ACCOUNT, "");
        Optional<Document> account =
                cluster.find(ResourceRef.of(cluster.builtIn("", "v1", "serviceaccounts"), now.namespace(), name));
        if (account.isPresent()) {
            fill(type, now, account.get());
        }
    }

    private void fill(ResourceType type, Document secret, Document account) {
        String token = tokens.forSecret(account, secret);
        try {
            modification.update(
                    ResourceRef.of(type, secret.namespace(), secret.name()),
                    present -> DecodedObject.of(present.with(base64(token), "data", "token")
                            .with(base64(authority), "data", "ca.crt")
                            .with(base64(secret.namespace()), "data", "namespace")
                            .with(account.uid().orElse(""), "metadata", "annotations", ACCOUNT_UID)),
                    WriteParameters.OWN);
        } catch (StatusException e) {
            if (e.code() != 404) {
                throw e;
            }
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
