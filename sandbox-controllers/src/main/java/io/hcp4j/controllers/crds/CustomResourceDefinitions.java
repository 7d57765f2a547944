package io.hcp4j.controllers.crds;

import io.hcp4j.documents.Yaml;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The definitions of {@link Kinds#ALL}, one resource file each, named like the CustomResourceDefinition. */
public final class CustomResourceDefinitions {
    // Every guest cluster gets some, and reading all takes a third of a second at first.
    private static final Map<ResourceKind, Document> READ = new ConcurrentHashMap<>();

    private CustomResourceDefinitions() {}

    /**
     * A kind's CustomResourceDefinition as an object, ready to be applied.
     *
     * @throws IllegalArgumentException when the kind is not in {@link Kinds#ALL}
     */
    public static Document of(ResourceKind kind) {
        return READ.computeIfAbsent(kind, CustomResourceDefinitions::read);
    }

    /**
     * A kind's CustomResourceDefinition as YAML that kubectl reads. It uses anchors, aliases and merge keys.
     *
     * @throws IllegalArgumentException when the kind is not in {@link Kinds#ALL}
     */
    public static String text(ResourceKind kind) {
        try (InputStream file = CustomResourceDefinitions.class.getResourceAsStream(kind + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("no definition of " + kind);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document read(ResourceKind kind) {
        return Yaml.resource(text(kind), kind.toString()).get(0);
    }
}
