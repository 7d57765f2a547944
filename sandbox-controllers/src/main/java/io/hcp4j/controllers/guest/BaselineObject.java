package io.hcp4j.controllers.guest;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Map;

/**
 * An object that is put into a guest.
 *
 * @param key its coordinates
 * @param object without status
 * @param status empty for none
 * @param once whether it belongs to the guest's users from then on: then it is created, and never changed
 */
record BaselineObject(ResourceKey key, Document object, Document status, boolean once) {
    private static final String OPERATOR = "hosted-cluster-config-operator";

    /** One that stays as it is put. */
    static BaselineObject lasting(ResourceKey key, Document object, Document status) {
        return new BaselineObject(key, object, status, false);
    }

    /** One that users may change. */
    static BaselineObject initial(ResourceKey key, Document object, Document status) {
        return new BaselineObject(key, object, status, true);
    }

    /** Puts it there. */
    void place(ClusterApi guest) {
        if (once && guest.get(key).isPresent()) {
            return;
        }
        guest.apply(key.kind(), object, ApplyOptions.by(OPERATOR).forced());
        if (!status.isEmpty()) {
            guest.patch(
                    key, new Patch.Merge(Document.of(Map.of("status", status)), "status"), WriteOptions.by(OPERATOR));
        }
    }
}
