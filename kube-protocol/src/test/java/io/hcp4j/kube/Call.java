package io.hcp4j.kube;

import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;

/** Every call of a cluster API, by what sending it twice does. */
enum Call {
    GET(Nature.READ),
    LIST(Nature.READ),
    REVIEW(Nature.READ),
    SERVES(Nature.READ),
    VERSION(Nature.READ),
    CREATE_DRY(Nature.READ),
    APPLY_DRY(Nature.READ),
    PATCH_DRY(Nature.READ),
    DELETE_DRY(Nature.READ),
    APPLY(Nature.REPEATABLE),
    DELETE_UID(Nature.REPEATABLE),
    CREATE(Nature.ONCE),
    PATCH(Nature.ONCE),
    DELETE(Nature.ONCE);

    enum Nature {
        READ,
        REPEATABLE,
        ONCE
    }

    final Nature nature;

    Call(Nature nature) {
        this.nature = nature;
    }

    Object on(ClusterApi api) {
        WriteOptions write = WriteOptions.by("hcp4j");
        ApplyOptions apply = ApplyOptions.by("hcp4j");
        DeleteOptions delete = DeleteOptions.defaults();
        return switch (this) {
            case GET -> api.get(Sample.KEY);
            case LIST -> api.list(ListQuery.in(Sample.POOL, "clusters"));
            case REVIEW -> api.review(AccessReview.may("create", Sample.POOL, "clusters"));
            case SERVES -> api.serves(Sample.POOL);
            case VERSION -> api.version();
            case CREATE -> api.create(Sample.POOL, Sample.OBJECT, write);
            case CREATE_DRY -> api.create(Sample.POOL, Sample.OBJECT, write.withDryRun(true));
            case APPLY -> api.apply(Sample.POOL, Sample.OBJECT, apply);
            case APPLY_DRY -> api.apply(Sample.POOL, Sample.OBJECT, apply.withDryRun(true));
            case PATCH -> api.patch(Sample.KEY, Patch.merge(Sample.OBJECT), write);
            case PATCH_DRY -> api.patch(Sample.KEY, Patch.merge(Sample.OBJECT), write.withDryRun(true));
            case DELETE -> api.delete(Sample.KEY, delete);
            case DELETE_DRY -> api.delete(Sample.KEY, delete.withDryRun(true));
            case DELETE_UID -> api.delete(Sample.KEY, DeleteOptions.withUid("u1"));
        };
    }
}
