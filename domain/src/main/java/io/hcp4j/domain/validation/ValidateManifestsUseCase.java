package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Validates manifests without a cluster: every violation in each of them and between them. */
public final class ValidateManifestsUseCase {
    private final TextFormat format;

    /**
     * A use case.
     *
     * @param format reads annotations whose values are JSON
     */
    public ValidateManifestsUseCase(TextFormat format) {
        this.format = Objects.requireNonNull(format, "format");
    }

    /** Validates manifests of hosted clusters, all taken together. That there is none is a violation. */
    public ManifestValidation execute(List<Document> manifests) {
        List<Problem> problems = new ArrayList<>(new ManifestValidator(format).validate(manifests));
        if (manifests.isEmpty()) {
            problems.add(new Problem("", "", "", "the files hold no object", ""));
        }
        Map<String, Integer> unjudged = new LinkedHashMap<>();
        for (Document manifest : manifests) {
            if (!ManifestValidator.isJudged(manifest)
                    && UnknownKinds.objection(manifest).isEmpty()) {
                unjudged.merge(manifest.kind(), 1, Integer::sum);
            }
        }
        return new ManifestValidation(manifests.size(), unjudged, problems);
    }
}
