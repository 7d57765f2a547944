package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/**
 * The rules of one version of a custom resource. Versions differ in nothing but their name and schema: they are converted by writing
 * another {@code apiVersion}.
 *
 * @param servedVersion {@code apiVersion} of this version
 * @param storedVersion {@code apiVersion} of the one that is stored
 * @param only whether there is no other version
 * @param selectableFields what field selectors may use beside name and namespace
 */
record CustomResourceStrategy(
        String servedVersion, String storedVersion, boolean only, Map<String, List<String>> selectableFields)
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
