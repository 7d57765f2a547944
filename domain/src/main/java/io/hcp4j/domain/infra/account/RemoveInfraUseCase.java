package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Deletes what {@link PrepareInfraUseCase} has created on an infrastructure cluster, but for the namespace, which holds more than the account.
 * Rights go first and the account last, so that an interrupted removal leaves an account without rights. No request is sent to the management
 * cluster. Safe to repeat.
 */
public final class RemoveInfraUseCase {
    private final ClusterAccess clusters;

    /** Removes with the adapters and options of one call. */
    public RemoveInfraUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Deletes what exists of an account. An object of the same name without the account's label was not made for it, and stays; so do the
     * tokens of a ServiceAccount that stays.
     *
     * @param listener receives {@link AccountObjectRemoved} for each object
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS; FORBIDDEN when the user may not delete these objects
     */
    public RemoveInfraResult execute(RemoveInfra command, ProgressListener listener) {
        InfraAccount account = command.account();
        ClusterApi infra =
                clusters.infrastructure(clusters.adapters().kubeconfigLoader().load(command.administrator()));
        List<Deletion> deletions = new ArrayList<>();
        List<ResourceKey> foreign = new ArrayList<>();
        List<PlannedObject> made = new ArrayList<>(account.objects());
        Collections.reverse(made);
        for (PlannedObject planned : made) {
            if (planned.sensitive() || planned.kind().equals(WellKnownKinds.NAMESPACE)) {
                continue;
            }
            Optional<Document> found = infra.get(planned.key());
            if (found.filter(object -> !account.owns(object)).isPresent()) {
                foreign.add(planned.key());
                continue;
            }
            if (planned.kind().equals(InfraKinds.SERVICE_ACCOUNT)) {
                // Also when the account itself is gone: an interrupted removal may have left them.
                tokens(infra, account).forEach(deletions::add);
            }
            found.ifPresent(object -> deletions.add(new Deletion(planned.key(), uid(object))));
        }
        return carryOut(command, infra, deletions, foreign, listener);
    }

    private List<Deletion> tokens(ClusterApi infra, InfraAccount account) {
        return new AccountTokens(
                        infra,
                        account.namespace(),
                        account.name(),
                        clusters.options().writes())
                .all().stream()
                        .map(secret ->
                                new Deletion(WellKnownKinds.SECRET.in(account.namespace(), secret.name()), uid(secret)))
                        .toList();
    }

    private static String uid(Document object) {
        return object.text("metadata", "uid").orElse("");
    }

    private record Deletion(ResourceKey key, String uid) {}

    private static RemoveInfraResult carryOut(
            RemoveInfra command,
            ClusterApi infra,
            List<Deletion> deletions,
            List<ResourceKey> foreign,
            ProgressListener listener) {
        List<ResourceKey> keys = deletions.stream().map(Deletion::key).toList();
        if (command.dryRun() == DryRun.CLIENT) {
            return new RemoveInfraResult.Planned(keys, foreign);
        }
        boolean checkOnly = command.dryRun() == DryRun.SERVER;
        for (Deletion deletion : deletions) {
            infra.delete(deletion.key(), DeleteOptions.withUid(deletion.uid()).withDryRun(checkOnly));
            if (!checkOnly) {
                listener.onEvent(new AccountObjectRemoved(deletion.key()));
            }
        }
        return checkOnly ? new RemoveInfraResult.Planned(keys, foreign) : new RemoveInfraResult.Removed(keys, foreign);
    }
}
