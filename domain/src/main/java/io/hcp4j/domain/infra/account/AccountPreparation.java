package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.infra.account.AccountObjectApplied.Effect;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes the account of a hosted cluster on an infrastructure cluster, as its administrator. Applying is safe to repeat, and brings an older
 * account's Role up to date; what others have changed in it is not taken over but refused.
 */
final class AccountPreparation {
    private final ClusterApi infra;
    private final InfraAccount account;
    private final WriteOptions writes;

    /**
     * The account on one cluster.
     *
     * @param writes who writes it
     */
    AccountPreparation(ClusterApi infra, InfraAccount account, WriteOptions writes) {
        this.infra = Objects.requireNonNull(infra, "infra");
        this.account = Objects.requireNonNull(account, "account");
        this.writes = Objects.requireNonNull(writes, "writes");
    }

    /**
     * Creates or updates all objects of the account. Where the namespace exists, the server first checks all of them in a dry run.
     *
     * @param listener receives {@link AccountObjectApplied} for each object
     * @return the account's newest token
     * @throws io.hcp4j.ports.error.HcpException FORBIDDEN for users without administrator's rights; CONFLICT when another manager has
     *     changed the Role; TIMEOUT when no controller fills the token in
     */
    String run(ProgressListener listener, Deadline deadline) {
        AccountTokens tokens = new AccountTokens(infra, account.namespace(), account.name(), writes);
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
                    infra.create(object.kind(), object.document(), writes);
                }
                listener.onEvent(applied(object, namespaceIsThere ? Effect.UNCHANGED : Effect.CREATED));
            } else if (object.sensitive()) {
                Optional<Document> newest = tokens.newest();
                Document secret = newest.orElseGet(() -> tokens.create(1));
                token = AccountTokens.token(tokens.awaitToken(secret.name(), deadline));
                listener.onEvent(applied(object, newest.isPresent() ? Effect.UNCHANGED : Effect.CREATED));
            } else {
                listener.onEvent(applied(object, apply(object)));
            }
        }
        return token;
    }

    private static AccountObjectApplied applied(PlannedObject object, Effect effect) {
        return new AccountObjectApplied(object.key(), effect);
    }

    private Effect apply(PlannedObject object) {
        Optional<Document> before = infra.get(object.key());
        Document after = apply(object, false);
        if (before.isEmpty()) {
            return Effect.CREATED;
        }
        return before.get().resourceVersion().equals(after.resourceVersion()) ? Effect.UNCHANGED : Effect.CONFIGURED;
    }

    private Document apply(PlannedObject object, boolean dryRun) {
        return infra.apply(object.kind(), object.document(), new ApplyOptions(writes.fieldManager(), dryRun, false));
    }

    private static boolean isNamespace(PlannedObject object) {
        return object.kind().equals(WellKnownKinds.NAMESPACE);
    }
}
