package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.resource.ScalePaths;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one version of a custom resource. Versions differ in nothing but their name and schema: they are converted by writing
 * another {@code apiVersion}.
 *
 * @param servedVersion {@code apiVersion} of this version
 * @param storedVersion {@code apiVersion} of the one that is stored
 * @param only whether there is no other version
 * @param selectableFields what field selectors may use beside name and namespace
 * @param scale where replicas are counted; null for resources that do not scale
 */
record CustomResourceStrategy(
        String servedVersion,
        String storedVersion,
        boolean only,
        Map<String, List<String>> selectableFields,
        @Nullable ScalePaths scale)
        implements ResourceStrategy {
    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public boolean custom() {
        return true;
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        if (scale != null) {
            checkCount(object, scale.specReplicas(), causes);
            checkCount(object, scale.statusReplicas(), causes);
        }
        return causes;
    }

    /** The scale subresource, which clients use without knowing the schema, can only hold a count. */
    private static void checkCount(Document object, List<String> path, List<Cause> causes) {
        long count = object.number(path.toArray(String[]::new)).orElse(0L);
        String field = "." + String.join(".", path);
        if (count < 0) {
            causes.add(Cause.invalid(field, String.valueOf(count), "should be a non-negative integer"));
        } else if (count > Integer.MAX_VALUE) {
            causes.add(Cause.invalid(
                    field, String.valueOf(count), "should be less than or equal to " + Integer.MAX_VALUE));
        }
    }

    @Override
    public Document stored(Document object) {
        return object.apiVersion().equals(storedVersion) ? object : object.with(storedVersion, "apiVersion");
    }

    @Override
    public Document served(Document stored) {
        return stored.apiVersion().equals(servedVersion) ? stored : stored.with(servedVersion, "apiVersion");
    }

    @Override
    public boolean servedAsStored() {
        return only;
    }
}
