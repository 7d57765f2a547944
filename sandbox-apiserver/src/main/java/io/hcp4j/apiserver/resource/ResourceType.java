package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.schema.node.Shape;

/**
 * A resource that is served at one version.
 *
 * @param group "" for core
 * @param version for example {@code v1}
 * @param names what it is called
 * @param namespaced whether its objects live in namespaces
 * @param collection where they are stored; versions of one kind share it
 * @param abilities what can be done with it
 * @param rules what is particular to the kind
 * @param schema what its objects look like
 * @param columns how it is shown as a table
 */
public record ResourceType(
        String group,
        String version,
        TypeNames names,
        boolean namespaced,
        String collection,
        ResourceCapabilities abilities,
        ResourceStrategy rules,
        ObjectSchema schema,
        Columns columns) {

    /** A resource without anything particular. */
    public static ResourceType of(String group, String version, TypeNames names, boolean namespaced) {
        String collection = group.isEmpty() ? names.plural() : names.plural() + "." + group;
        return new ResourceType(
                group,
                version,
                names,
                namespaced,
                collection,
                ResourceCapabilities.FULL,
                ResourceStrategy.NONE,
                ObjectSchema.NONE,
                Columns.NAME_AND_AGE);
    }

    /** {@code apiVersion} in manifests. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** {@code deployments.apps}, as messages name it. */
    public String qualifiedPlural() {
        return group.isEmpty() ? names.plural() : names.plural() + "." + group;
    }

    /** {@code Deployment.apps}, as some messages name it. */
    public String qualifiedKind() {
        return group.isEmpty() ? names.kind() : names.kind() + "." + group;
    }

    /** Where an object is in its collection. */
    public String key(String namespace, String name) {
        return namespaced ? namespace + "/" + name : name;
    }

    /** How its objects are merged and owned. */
    public Shape shape() {
        return schema.shape();
    }

    /** A copy stored elsewhere. */
    public ResourceType storedIn(String other) {
        return new ResourceType(group, version, names, namespaced, other, abilities, rules, schema, columns);
    }

    /** A copy with other abilities. */
    public ResourceType with(ResourceCapabilities other) {
        return new ResourceType(group, version, names, namespaced, collection, other, rules, schema, columns);
    }

    /** A copy with other rules. */
    public ResourceType with(ResourceStrategy other) {
        return new ResourceType(group, version, names, namespaced, collection, abilities, other, schema, columns);
    }

    /** A copy with another schema. */
    public ResourceType with(ObjectSchema other) {
        return new ResourceType(group, version, names, namespaced, collection, abilities, rules, other, columns);
    }

    /** A copy shown otherwise. */
    public ResourceType with(Columns other) {
        return new ResourceType(group, version, names, namespaced, collection, abilities, rules, schema, other);
    }
}
