package io.hcp4j.releaseregistry;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseImages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Registries that speak the Docker Registry HTTP API V2, which OCI's distribution specification is too. */
public final class ImageRegistry implements ReleaseImages {
    private static final String MANIFESTS = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json");
    private static final String CONFIGS =
            "application/vnd.oci.image.config.v1+json, application/vnd.docker.container.image.v1+json, */*;q=0.1";

    private final TextFormat format;
    private final Map<String, String> environment;

    /**
     * Registries as this environment reaches them.
     *
     * @param format reads JSON
     * @param environment where the proxy is looked up: {@code HTTPS_PROXY}, {@code NO_PROXY}
     */
    public ImageRegistry(TextFormat format, Map<String, String> environment) {
        this.format = format;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Set<String> architectures(String image, ReleaseAccess access) {
        Lookup lookup = new Lookup("cannot look up the architectures of " + image, access, environment);
        ImageReference reference = ImageReference.parse(image)
                .orElseThrow(() -> lookup.failure(ErrorCode.INVALID, "it is not HOST/PATH:TAG or HOST/PATH@DIGEST")
                        .build());
        RegistrySession registry = new RegistrySession(lookup, reference, credentials(access, lookup), format);
        Document manifest = registry.read("manifests/" + reference.reference(), MANIFESTS);
        Set<String> architectures = new TreeSet<>();
        if (manifest.has("manifests")) {
            List<Document> images = manifest.objects("manifests");
            images.forEach(entry -> entry.text("platform", "architecture").ifPresent(architectures::add));
        } else {
            ofOne(manifest, registry).ifPresent(architectures::add);
        }
        // Signatures and the like stand in an index as images for a platform called unknown.
        architectures.remove("unknown");
        architectures.remove("");
        if (architectures.isEmpty()) {
            throw lookup.failure(ErrorCode.NOT_FOUND, "its manifest does not tell")
                    .build();
        }
        return Set.copyOf(architectures);
    }

    /** Said in the manifest by its oldest form, and since then in the image's configuration. */
    private static Optional<String> ofOne(Document manifest, RegistrySession registry) {
        return manifest.text("architecture").or(() -> manifest.text("config", "digest")
                .filter(digest -> digest.matches("[a-z0-9+._-]+:[0-9a-fA-F]{32,128}"))
                .flatMap(digest -> registry.read("blobs/" + digest, CONFIGS).text("architecture")));
    }

    private Credentials credentials(ReleaseAccess access, Lookup lookup) {
        if (access.pullSecret().isBlank()) {
            return new Credentials(Document.empty());
        }
        try {
            return new Credentials(format.readJson(access.pullSecret(), "pull secret"));
        } catch (HcpException unreadable) {
            throw lookup.failure(ErrorCode.INVALID, "the pull secret is not a JSON object")
                    .build();
        }
    }
}
