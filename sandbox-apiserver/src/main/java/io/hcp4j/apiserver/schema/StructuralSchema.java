package io.hcp4j.apiserver.schema;

import com.google.common.base.Suppliers;
import io.hcp4j.apiserver.schema.node.Correlation;
import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.NodeReader;
import io.hcp4j.apiserver.schema.node.NodeShape;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import io.hcp4j.apiserver.schema.rule.DeclaredTypes;
import io.hcp4j.apiserver.schema.rule.RuleCheck;
import io.hcp4j.apiserver.schema.rule.RuleNode;
import io.hcp4j.apiserver.schema.rule.RuleSchemaCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one version of a kind: a structural schema of OpenAPI v3 with Kubernetes' extensions, as CustomResourceDefinitions have it.
 *
 * <p>An object that a client sent goes through {@link #withDefaults}, {@link #prune} and {@link #validate}, in this order. No tree that is
 * passed in is ever changed, and results share what did not change with it. Instances are immutable and safe for use by many threads.
 *
 * <p>Rules in CEL are compiled when they first run: a large definition is read in milliseconds.
 *
 * <p>Source of every rule and text: the apiextensions API server of Kubernetes 1.36. Not done: the budget that Kubernetes sets to the
 * cost of rules.
 */
public final class StructuralSchema {
    private static final String STATUS = "status";

    private final Node root;
    private final Supplier<Optional<RuleNode>> rules;

    private StructuralSchema(Node root) {
        this.root = root;
        // Types are made when rules first run: kinds without rules never load the language.
        this.rules = Suppliers.memoize(
                () -> root.leadsToRules() ? RuleNode.of(root, new DeclaredTypes(root)) : Optional.empty());
    }

    /**
     * Reads a schema. Whether its rules compile is not known after this; see {@link #checkRules}.
     *
     * @param openApiV3Schema the tree at {@code schema.openAPIV3Schema}
     * @param path where the schema stands, for example {@code spec.versions[0].schema.openAPIV3Schema}
     * @throws InvalidSchemaException when it is not structural or contradicts itself
     */
    public static StructuralSchema parse(Map<String, Object> openApiV3Schema, String path) {
        FieldPath place = FieldPath.of(path);
        Node root = NodeReader.read(openApiV3Schema);
        List<Violation> violations = new ArrayList<>(StructuralCheck.check(openApiV3Schema, place));
        if (violations.isEmpty()) {
            violations.addAll(DefaultCheck.check(root, place));
        }
        violations.addAll(KeywordCheck.check(openApiV3Schema, place));
        if (!violations.isEmpty()) {
            throw new InvalidSchemaException(violations);
        }
        return new StructuralSchema(root);
    }

    /**
     * Compiles all rules.
     *
     * @param path as for {@link #parse}
     * @throws InvalidSchemaException when some do not compile, or use {@code oldSelf} where there is none
     */
    public void checkRules(String path) {
        List<Violation> violations = rules.get()
                .map(found -> RuleSchemaCheck.check(found, FieldPath.of(path)))
                .orElse(List.of());
        if (!violations.isEmpty()) {
            throw new InvalidSchemaException(violations);
        }
    }

    /** The object with the defaults of what it leaves out, or has as null where null does not fit. */
    public Map<String, Object> withDefaults(Map<String, Object> object) {
        return Tree.object(Defaulting.apply(root, object));
    }

    /**
     * The object without fields that the schema does not know, and without null where null does not fit. {@code apiVersion},
     * {@code kind} and {@code metadata} are kept as they are, also those of embedded resources.
     */
    public Pruned prune(Map<String, Object> object) {
        return Pruning.prune(root, object);
    }

    /** What is wrong with a new object; the rules for {@code metadata} aside. */
    public List<Violation> validate(Map<String, Object> object) {
        List<Violation> violations = new ArrayList<>(
                ValueCheck.check(root, object, FieldPath.ROOT, null).list());
        violations.addAll(EmbeddedCheck.check(root, object));
        violations.addAll(ListTypeCheck.check(root, object));
        addRules(object, null, null, violations);
        return violations;
    }

    /** What is wrong with an object that replaces another; what was wrong before and has not changed is tolerated. */
    public List<Violation> validate(Map<String, Object> object, Map<String, Object> old) {
        Correlation before = new Correlation(object, old, root);
        List<Violation> violations = new ArrayList<>(
                ValueCheck.check(root, object, FieldPath.ROOT, before).list());
        violations.addAll(EmbeddedCheck.check(root, object));
        addListTypes(object, old, violations);
        addRules(object, old, before, violations);
        return violations;
    }

    /** What is wrong with an object of which only the status was replaced, through its subresource. */
    public List<Violation> validateStatus(Map<String, Object> object, Map<String, Object> old) {
        Correlation before = new Correlation(object, old, root);
        List<Violation> violations = new ArrayList<>();
        Node status = root.property(STATUS);
        if (status != null && object.containsKey(STATUS)) {
            @Nullable Correlation statusBefore = before.field(STATUS);
            // Kubernetes names places inside the status without it, and prefixes only the path.
            for (Violation found : ValueCheck.check(status, object.get(STATUS), FieldPath.ROOT, statusBefore)
                    .list()) {
                violations.add(found.under(FieldPath.of(STATUS)));
            }
        }
        addListTypes(object, old, violations);
        addRules(object, old, before, violations);
        return violations;
    }

    /** How objects of the kind are merged. */
    public Shape shape() {
        return NodeShape.root(root);
    }

    private void addListTypes(Map<String, Object> object, Map<String, Object> old, List<Violation> violations) {
        if (ListTypeCheck.check(root, old).isEmpty()) {
            violations.addAll(ListTypeCheck.check(root, object));
        }
    }

    private void addRules(
            Map<String, Object> object,
            @Nullable Map<String, Object> old,
            @Nullable Correlation before,
            List<Violation> violations) {
        Optional<RuleNode> found = rules.get();
        if (found.isEmpty()) {
            return;
        }
        if (violations.stream().anyMatch(violation -> violation.type().blocksRules())) {
            violations.add(Violation.invalid(
                    FieldPath.ROOT,
                    null,
                    "some validation rules were not checked because the object was invalid; correct the existing errors"
                            + " to complete validation"));
        } else {
            violations.addAll(RuleCheck.check(found.get(), object, old, before));
        }
    }
}
