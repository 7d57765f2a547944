package io.hcp4j.domain.manifest;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Applies manifests that the server took in a dry run. It may be interrupted anywhere and run again. Fields that stand in the manifests are
 * owned by one field manager afterwards, those that do not stay as they are: two people who change different fields do not meet.
 */
final class ManifestApplier {
    private final ClusterApi cluster;
    private final ApplyOptions options;
    private final Consumer<AppliedObject> listener;

    /**
     * To one cluster.
     *
     * @param options under whose name, and whether fields of other managers are taken over; otherwise they are a conflict
     * @param listener receives each object as it is done
     */
    ManifestApplier(ClusterApi cluster, ApplyOptions options, Consumer<AppliedObject> listener) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.options = Objects.requireNonNull(options, "options");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Applies objects in order. Those that are as wanted are sent too: afterwards their fields are owned as well.
     *
     * @throws HcpException the errors of {@link ClusterApi#apply} for the first that fails; CANCELLED when the thread was interrupted
     */
    void run(List<DiffEntry.Accepted> objects) {
        for (DiffEntry.Accepted object : objects) {
            Manifest manifest = object.manifest();
            if (Thread.currentThread().isInterrupted()) {
                throw HcpException.of(ErrorCode.CANCELLED, "interrupted before " + manifest.key() + " was applied")
                        .key(manifest.key())
                        .server(cluster.server())
                        .build();
            }
            Document stored = cluster.apply(manifest.key().kind(), manifest.document(), options);
            Effect effect = DiffEntry.Accepted.of(
                            manifest, object.before(), stored, object.conflict(), options.fieldManager())
                    .effect();
            listener.accept(new AppliedObject(manifest, effect, stored));
        }
    }
}
