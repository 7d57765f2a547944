package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.document.Document;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Makes the account of a hosted cluster on an infrastructure cluster, as its administrator. Applying is safe to repeat, and brings an older
 * account's Role up to date; what others have changed in it is not taken over but refused.
 */
public final class AccountPreparation {
    private static final String MANAGER = "hcp4j";

    private final ClusterApi infra;
    private final InfraAccount account;

    /** The account on one cluster. */
    public AccountPreparation(ClusterApi infra, InfraAccount account) {
        this.infra = Objects.requireNonNull(infra, "infra");
        this.account = Objects.requireNonNull(account, "account");
    }

    /**
     * Has everything there. Where the namespace exists, the server first accepts all of it in a dry run.
     *
     * @param done hears of each object and what became of it: created, configured, unchanged
     * @return the account's newest token
     * @throws io.hcp4j.ports.error.HcpException FORBIDDEN for who is no administrator; CONFLICT when somebody else has changed the Role;
     *     TIMEOUT when nobody fills the token in
     */
    public String run(BiConsumer<PlannedObject, String> done, Deadline deadline) {
        AccountTokens tokens = new AccountTokens(infra, account.namespace(), account.name());
        boolean namespaceIsThere =
                infra.get(WellKnownKinds.NAMESPACE.named(account.namespace())).isPresent();
        if (namespaceIsThere) {
            account.objects().stream()
                    .filter(object -> !isNamespace(object) && !object.sensitive())
                    .forEach(object -> apply(object, true));
        }
        String token = "";
        for (PlannedObject object : account.objects()) {
            if (isNamespace(object)) {
                if (!namespaceIsThere) {
                    infra.create(object.kind(), object.document(), WriteOptions.by(MANAGER));
                }
                done.accept(object, namespaceIsThere ? "unchanged" : "created");
            } else if (object.sensitive()) {
                Optional<Document> newest = tokens.newest();
                Document secret = newest.orElseGet(() -> tokens.create(1));
                token = AccountTokens.token(tokens.filled(secret.name(), deadline));
                done.accept(object, newest.isPresent() ? "unchanged" : "created");
            } else {
                done.accept(object, applied(object));
            }
        }
        return token;
    }

    private String applied(PlannedObject object) {
        Optional<Document> before = infra.get(object.key());
        Document after = apply(object, false);
        if (before.isEmpty()) {
            return "created";
        }
        return before.get().resourceVersion().equals(after.resourceVersion()) ? "unchanged" : "configured";
    }

    private Document apply(PlannedObject object, boolean dryRun) {
        return infra.apply(object.kind(), object.document(), new ApplyOptions(MANAGER, dryRun, false));
    }

    private static boolean isNamespace(PlannedObject object) {
        return object.kind().equals(WellKnownKinds.NAMESPACE);
    }
}
