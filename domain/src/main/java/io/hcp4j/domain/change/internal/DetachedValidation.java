package io.hcp4j.domain.change.internal;

import io.hcp4j.domain.placement.PlatformType;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Validates a change before the object that it is for is known. */
public final class DetachedValidation {
    private DetachedValidation() {}

    /** What is wrong with a change, whatever object of the kind on KubeVirt it is made to. */
    public static List<Problem> of(ResourceKind kind, UnaryOperator<Document> change) {
        Document object = Document.of(Map.of(
                "apiVersion",
                kind.apiVersion(),
                "kind",
                kind.kind(),
                "spec",
                Map.of("platform", Map.of("type", PlatformType.KUBEVIRT.wireName()))));
        return new ManifestValidator().validateChange(object, change.apply(object));
    }
}
