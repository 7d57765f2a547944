package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.util.List;

/** Validates manifests without a cluster: every violation in each of them and between them. */
public final class ValidateManifestsUseCase {

    /** Validates manifests of hosted clusters, all taken together. */
    public ManifestValidation execute(List<Document> manifests) {
        return new ManifestValidation(manifests.size(), new ManifestValidator().validate(manifests));
    }
}
