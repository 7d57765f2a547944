package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.document.Document;
import java.util.Set;

/** Which storage class is taken where none is named. */
public final class DefaultStorageClass {
    /** On the class of claims that name none. */
    public static final String ANNOTATION = "storageclass.kubernetes.io/is-default-class";

    /** Kubernetes honours the annotation of its beta versions as well. */
    private static final Set<String> ANNOTATIONS =
            Set.of(ANNOTATION, "storageclass.beta.kubernetes.io/is-default-class");

    /** The data importer prefers it to the other. */
    private static final String FOR_VMS = "storageclass.kubevirt.io/is-default-virt-class";

    private DefaultStorageClass() {}

    /** Whether a StorageClass is the one of claims that name none. */
    public static boolean ofClaims(Document storageClass) {
        return ANNOTATIONS.stream().anyMatch(annotation -> isTrue(storageClass, annotation));
    }

    /** Whether a StorageClass is the one of virtual machines' disks that name none. */
    public static boolean ofVms(Document storageClass) {
        return isTrue(storageClass, FOR_VMS);
    }

    private static boolean isTrue(Document storageClass, String annotation) {
        return "true".equals(storageClass.annotations().get(annotation));
    }
}
