package io.hcp4j.domain.doctor.storage;

import io.hcp4j.domain.check.Check;
import java.util.List;

/** The checks of the storage classes. */
public final class StorageClassChecks {
    private StorageClassChecks() {}

    /** All of them, in the order of reports. */
    public static List<Check> all() {
        return List.of(new DefaultStorageClassCheck(), new EtcdVolumesCheck());
    }
}
