package io.hcp4j.domain.manifest;

import io.hcp4j.domain.progress.ProgressEvent;
import java.util.List;

/**
 * The server has accepted every object in a dry run; what it accepted comes before anything is written.
 *
 * @param objects one for each manifest, also for those that are left alone
 */
public record ManifestsAccepted(List<DiffEntry> objects) implements ProgressEvent {

    /** Copies the list. */
    public ManifestsAccepted {
        objects = List.copyOf(objects);
    }

    @Override
    public String message() {
        return "the server accepts " + objects.size() + (objects.size() == 1 ? " object" : " objects");
    }
}
