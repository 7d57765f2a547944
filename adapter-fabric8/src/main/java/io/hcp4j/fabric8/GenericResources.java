package io.hcp4j.fabric8;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.stability.Experimental;
import java.util.Map;

/** Turns documents into fabric8's objects of any kind and back. Nothing is lost on the way, unknown fields and number kinds included. */
@Experimental
public final class GenericResources {
    /** Loaded when first needed: it is heavy. */
    private static final class Serialization {
        private static final KubernetesSerialization INSTANCE = new KubernetesSerialization();
    }

    private GenericResources() {}

    /** The object as a document. */
    public static Document toDocument(GenericKubernetesResource resource) {
        return Document.of(Serialization.INSTANCE.convertValue(resource, Map.class));
    }

    /**
     * The document as an object.
     *
     * @throws IllegalArgumentException when {@code apiVersion}, {@code kind} or {@code metadata} is not of the type that Kubernetes defines
     */
    public static GenericKubernetesResource toResource(Document document) {
        return Serialization.INSTANCE.convertValue(document.asMap(), GenericKubernetesResource.class);
    }
}
