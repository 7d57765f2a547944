package io.hcp4j.domain.manifest;

import io.hcp4j.domain.validation.CanonicalForm;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Manifests held against a cluster: what would change, as the server says it in a dry run of applying them. Nothing is written. */
final class ManifestDiff {
    /** The server took the call and said no. */
    private static final Set<ErrorCode> REFUSALS =
            Set.of(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.INVALID, ErrorCode.FORBIDDEN);

    private final ClusterApi cluster;
    private final List<Manifest> manifests;
    private final ApplyOptions dryRunOptions;
    private final String otherManager;
    private final ManifestValidator validator;
    private final Map<ResourceKey, Document> present = new LinkedHashMap<>();

    /**
     * Reads what is there of the objects.
     *
     * @param fieldManager who would apply them
     * @param otherManager who writes when hosted clusters are created and changed without manifests
     * @param validator judges what can be judged without the server
     * @throws HcpException when the server cannot be asked
     */
    ManifestDiff(
            ClusterApi cluster,
            List<Manifest> manifests,
            String fieldManager,
            String otherManager,
            ManifestValidator validator) {
        this.cluster = cluster;
        this.validator = validator;
        this.dryRunOptions = ApplyOptions.by(fieldManager).withDryRun(true);
        this.otherManager = otherManager;
        List<Manifest> stated = new ArrayList<>();
        for (Manifest manifest : manifests) {
            Document wanted = UnsetFields.without(manifest.document());
            Optional<Document> found = cluster.get(manifest.key());
            found.ifPresent(object -> present.put(manifest.key(), object));
            stated.add(new Manifest(
                    manifest.key(),
                    found.map(object -> CanonicalForm.of(UnsetFields.filledFrom(object, wanted), object))
                            .orElseGet(() -> CanonicalForm.of(wanted))));
        }
        this.manifests = List.copyOf(stated);
    }

    /** What the server would refuse or what could not work, found without it. Of objects that are there, only what would be new. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(validator.validate(manifests.stream()
                .filter(manifest -> !present.containsKey(manifest.key()))
                .map(Manifest::document)
                .toList()));
        for (Manifest manifest : manifests) {
            Document before = present.get(manifest.key());
            if (before != null) {
                Document after =
                        Document.of(laidOver(before.asMap(), manifest.document().asMap()));
                problems.addAll(validator.validateChange(before, after));
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Has the server check each object.
     *
     * @throws HcpException when the server cannot be asked; what it refuses is in the result
     */
    List<DiffEntry> dryRun() {
        return manifests.stream().map(this::dryRun).toList();
    }

    private DiffEntry dryRun(Manifest manifest) {
        Optional<Document> before = Optional.ofNullable(present.get(manifest.key()));
        if (manifest.redacted()) {
            return before.isPresent()
                    ? new DiffEntry.Skipped(manifest)
                    : new DiffEntry.Refused(manifest, withoutData(manifest));
        }
        if (before.filter(found -> found.has("metadata", "deletionTimestamp")).isPresent()) {
            return new DiffEntry.Refused(manifest, beingDeleted(manifest));
        }
        try {
            return isInMissingNamespace(manifest) ? elsewhere(manifest) : inPlace(manifest, before);
        } catch (HcpException refusal) {
            if (!REFUSALS.contains(refusal.code())) {
                throw refusal;
            }
            return new DiffEntry.Refused(manifest, explained(manifest, refusal));
        }
    }

    private static HcpException explained(Manifest manifest, HcpException refusal) {
        boolean nowhere = refusal.code() == ErrorCode.NOT_FOUND
                && refusal.remedy().isEmpty()
                && manifest.key().kind().namespaced();
        return nowhere
                ? refusal.withRemedy("a Namespace in the files, or kubectl create namespace "
                        + manifest.key().namespace())
                : refusal;
    }

    private DiffEntry inPlace(Manifest manifest, Optional<Document> before) {
        Optional<HcpException> conflict = Optional.empty();
        Document after;
        try {
            after = cluster.apply(manifest.key().kind(), manifest.document(), dryRunOptions);
        } catch (HcpException refusal) {
            if (refusal.conflicts().isEmpty()) {
                throw refusal;
            }
            conflict = Optional.of(refusal.withRemedy(wayOut(refusal)));
            after = cluster.apply(manifest.key().kind(), manifest.document(), dryRunOptions.forced());
        }
        return DiffEntry.Accepted.of(manifest, before, after, conflict, dryRunOptions.fieldManager());
    }

    /** A dry run stores no namespace, so what goes into it is rehearsed in one that every cluster has, whatever is there of that name. */
    private DiffEntry elsewhere(Manifest manifest) {
        Document rehearsed = manifest.document().with("default", "metadata", "namespace");
        try {
            cluster.apply(manifest.key().kind(), rehearsed, dryRunOptions.forced());
        } catch (HcpException refusal) {
            if (refusal.code() != ErrorCode.FORBIDDEN) {
                throw refusal;
            }
        }
        return DiffEntry.Accepted.of(
                manifest, Optional.empty(), manifest.document(), Optional.empty(), dryRunOptions.fieldManager());
    }

    private boolean isInMissingNamespace(Manifest manifest) {
        return manifest.key().kind().namespaced()
                && manifests.stream()
                        .map(Manifest::key)
                        .anyMatch(key -> key.kind().equals(WellKnownKinds.NAMESPACE)
                                && key.name().equals(manifest.key().namespace())
                                && !present.containsKey(key));
    }

    private Remedy wayOut(HcpException conflict) {
        boolean ours =
                conflict.conflicts().stream().anyMatch(each -> each.manager().equals(otherManager));
        return Remedy.of(
                "{ing} shows both values; {ing} takes the fields over"
                        + (ours ? " (" + otherManager + " owns what create, scale, set and their like wrote)" : ""),
                new NextStep.DiffManifests(),
                new NextStep.Give(Input.FORCE_CONFLICTS));
    }

    private HcpException withoutData(Manifest manifest) {
        return HcpException.of(
                        ErrorCode.INVALID, manifest.key() + " does not exist, and the files do not hold its data")
                .key(manifest.key())
                .server(cluster.server())
                .remedy(Remedy.of(
                        "create it first, or {} where it is from",
                        new NextStep.ExportCluster(NextStep.Target.TO_CHOOSE, true)))
                .build();
    }

    private HcpException beingDeleted(Manifest manifest) {
        return HcpException.of(ErrorCode.CONFLICT, manifest.key() + " is being deleted")
                .key(manifest.key())
                .server(cluster.server())
                .remedy(Remedy.of("wait until it is deleted, then run {} again", new NextStep.Repeat()))
                .build();
    }

    private static Map<String, Object> laidOver(Map<?, ?> below, Map<?, ?> above) {
        Map<String, Object> both = new LinkedHashMap<>();
        below.forEach((key, value) -> put(both, key, value));
        above.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && below.get(key) instanceof Map<?, ?> under) {
                both.put(String.valueOf(key), laidOver(under, inner));
            } else {
                put(both, key, value);
            }
        });
        return both;
    }

    private static void put(Map<String, Object> map, Object key, Object value) {
        map.put(String.valueOf(key), value);
    }
}
