package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims of volumes: pending at first, of the default storage class unless one is named, and unchangeable but for their size. */
final class PersistentVolumeClaimStrategy implements ResourceStrategy {
    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        Document claim = object.with("Pending", "status", "phase");
        if (claim.has("spec", "storageClassName")) {
            return claim;
        }
        return cluster.all("storageclasses.storage.k8s.io", "").stream()
                .filter(each ->
                        each.annotations().getOrDefault(DEFAULT_CLASS, "").equals("true"))
                .findFirst()
                .map(each -> claim.with(each.name(), "spec", "storageClassName"))
                .orElse(claim);
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        if (object.list("spec", "accessModes").isEmpty()) {
            causes.add(Cause.required("spec.accessModes", "at least 1 access mode is required"));
        }
        if (!object.has("spec", "resources", "requests", "storage")) {
            causes.add(Cause.required("spec.resources[storage]", ""));
        }
        if (old != null && !fixed(object).equals(fixed(old))) {
            causes.add(Cause.forbidden(
                    "spec",
                    "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound"
                            + " claims"));
        }
        return causes;
    }

    /** A volume is bound, and a class given, later. */
    private static Document fixed(Document claim) {
        return claim.object("spec")
                .orElse(Document.empty())
                .without("resources")
                .without("volumeName")
                .without("storageClassName")
                .without("volumeAttributesClassName");
    }
}
