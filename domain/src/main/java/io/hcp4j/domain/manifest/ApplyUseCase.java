package io.hcp4j.domain.manifest;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Applies manifests to a management cluster. Nothing is written unless the server accepts all of it in a dry run. Reports
 * {@link ManifestsAccepted} before the first write and {@link AppliedObject} after each.
 */
public final class ApplyUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ApplyUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Applies the manifests.
     *
     * @throws HcpException INVALID for documents that are no manifests of a hosted cluster; the errors of the server when it cannot be
     *     asked in the dry run
     */
    public ApplyResult execute(ApplyManifests command, ProgressListener listener) {
        List<Manifest> manifests = Manifests.of(command.documents(), command.namespace());
        if (command.mode() == ApplyMode.VALIDATE) {
            return validated(
                    manifests, new ManifestValidator(clusters.adapters().textFormat()));
        }
        ClusterApi management = clusters.management();
        String fieldManager = UserFieldManager.orElse(command.fieldManager(), clusters);
        ManifestDiff comparison = new ManifestDiff(
                management,
                manifests,
                fieldManager,
                clusters.options().fieldManager(),
                new ManifestValidator(clusters.adapters().textFormat()));
        List<Problem> problems = comparison.problems();
        if (!problems.isEmpty()) {
            return new ApplyResult.Invalid(problems);
        }
        List<DiffEntry> compared = comparison.dryRun();
        List<HcpException> reasons = compared.stream()
                .flatMap(object -> refusal(object, command.forceConflicts()).stream())
                .toList();
        if (!reasons.isEmpty()) {
            return new ApplyResult.Refused(reasons);
        }
        listener.onEvent(new ManifestsAccepted(compared));
        List<DiffEntry.Accepted> accepted = accepted(compared);
        if (command.mode() == ApplyMode.DRY_RUN) {
            return new ApplyResult.Accepted(accepted.stream()
                    .map(object -> new AppliedObject(object.manifest(), object.effect(), object.after()))
                    .toList());
        }
        ApplyOptions options = ApplyOptions.by(fieldManager);
        return write(management, command.forceConflicts() ? options.forced() : options, accepted, listener)
                .orElseGet(() -> new ApplyResult.Complete(manifests));
    }

    private static ApplyResult validated(List<Manifest> manifests, ManifestValidator validator) {
        List<Problem> problems =
                validator.validate(manifests.stream().map(Manifest::document).toList());
        return problems.isEmpty() ? new ApplyResult.Valid(manifests) : new ApplyResult.Invalid(problems);
    }

    private static Optional<HcpException> refusal(DiffEntry object, boolean force) {
        if (object instanceof DiffEntry.Refused refused) {
            return Optional.of(refused.reason());
        }
        return object instanceof DiffEntry.Accepted accepted && !force ? accepted.conflict() : Optional.empty();
    }

    private static List<DiffEntry.Accepted> accepted(List<DiffEntry> compared) {
        List<DiffEntry.Accepted> accepted = new ArrayList<>();
        for (DiffEntry object : compared) {
            if (object instanceof DiffEntry.Accepted one) {
                accepted.add(one);
            }
        }
        return accepted;
    }

    private static Optional<ApplyResult> write(
            ClusterApi management, ApplyOptions options, List<DiffEntry.Accepted> objects, ProgressListener listener) {
        List<Manifest> done = new ArrayList<>();
        try {
            new ManifestApplier(management, options, applied -> {
                        done.add(applied.manifest());
                        listener.onEvent(applied);
                    })
                    .run(objects);
            return Optional.empty();
        } catch (HcpException failure) {
            return Optional.of(new ApplyResult.Stopped(
                    failure,
                    done,
                    objects.stream()
                            .map(DiffEntry.Accepted::manifest)
                            .filter(manifest -> !done.contains(manifest))
                            .toList()));
        }
    }
}
